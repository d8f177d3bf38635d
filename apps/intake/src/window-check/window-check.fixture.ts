import { startServices, type Filing, type RunningServices, type StartOptions } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

export interface Answered {
  readonly applicationId: string;
  readonly householdId: string;
  readonly state: string;
  readonly code?: string;
  readonly faults?: readonly { readonly code: string; readonly path: string }[];
}

interface Compared {
  readonly doubts: readonly { readonly code: string; readonly zh: string; readonly memberRef?: string }[];
  readonly registered: readonly {
    readonly householdId: string;
    readonly members: readonly ComparedPerson[];
  }[];
  readonly withoutHousehold: readonly ComparedPerson[];
}

interface ComparedPerson {
  readonly personId: string;
  readonly name: string;
  readonly relation?: string;
  readonly idNumber?: string;
}

/** One window with its register, for specs that file, look and answer. */
export class Window {
  private constructor(
    readonly running: RunningServices,
    readonly database: pg.Client,
  ) {}

  static async open(options: StartOptions = {}): Promise<Window> {
    const running = await startServices([intake], options);
    const database = new pg.Client({ connectionString: running.databaseUrl });
    await database.connect();
    return new Window(running, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.running.stop();
  }

  async file(filing: Filing, actor = 'demo-clerk'): Promise<Answered> {
    return (await this.running.http(actor).post<Answered>('intake', '/v1/applications', filing)).body;
  }

  /** The register, and the first application is out of the way. */
  async registered(filing: Filing, actor = 'demo-clerk'): Promise<Answered> {
    const first = await this.file(filing, actor);
    const withdrawal = { on: '2026-01-12', reasonCode: 'other' };
    await this.running
      .http(actor)
      .post('intake', `/v1/applications/${first.applicationId}/withdrawal`, withdrawal);
    return first;
  }

  /** The candidates of a filing that waits, as the person ids of its members; who is no candidate is new. */
  async answersFor(
    applicationId: string,
    { members }: Filing,
  ): Promise<{ ref: unknown; personId: string }[]> {
    const { body } = await this.look(applicationId, 'demo-clerk', { 'Unmask-Reason': 'case-handling' });
    const people = [...body.registered.flatMap((household) => household.members), ...body.withoutHousehold];
    return members.map(({ ref, idNumber }) => ({
      ref,
      personId: people.find((p) => idNumber !== undefined && p.idNumber === idNumber)?.personId ?? 'new',
    }));
  }

  look(applicationId: string, actor = 'demo-clerk', headers = {}) {
    const path = `/v1/applications/${applicationId}/window-check`;
    return this.running.http(actor).get<Compared>('intake', path, { headers });
  }

  answer(applicationId: string, body: object, actor = 'demo-clerk') {
    const path = `/v1/applications/${applicationId}/window-check`;
    return this.running.http(actor).post<Answered>('intake', path, body);
  }

  /** A change by an official who looked at the household just before, unless the body says otherwise. */
  async change(householdId: string, body: object, actor = 'demo-clerk') {
    const seen = 'corrected' in body ? { version: await this.versionOf(householdId) } : {};
    const path = `/v1/households/${householdId}/changes`;
    return this.running.http(actor).post<Answered>('intake', path, { ...seen, ...body });
  }

  async versionOf(householdId: string): Promise<number | undefined> {
    const sql = 'select version from intake.household where id = $1';
    return (await this.database.query<{ version: number }>(sql, [householdId.toLowerCase()])).rows[0]
      ?.version;
  }

  /** Who belongs to a household now, by the relation to its head. */
  async membersOf(householdId: string): Promise<{ personId: string; relation: string }[]> {
    const { rows } = await this.database.query<{ personId: string; relation: string }>(
      `select person_id as "personId", relation from intake.membership
       where household_id = $1 and left_on is null order by relation, person_id`,
      [householdId],
    );
    return rows;
  }

  /** The events of a household, by their kinds. */
  async events(householdId: string): Promise<{ id: string; type: string; data: Record<string, unknown> }[]> {
    const { rows } = await this.database.query<{ bytes: Buffer }>(
      'select bytes from intake.outbox where stream = $1 order by streamseq',
      [`household/${householdId}`],
    );
    return rows.map(({ bytes }) => {
      const { id, type, data } = JSON.parse(bytes.toString('utf8')) as {
        id: string;
        type: string;
        data: Record<string, unknown>;
      };
      return { id, type: type.replace('intake.', '').replace('.v1', ''), data };
    });
  }
}
