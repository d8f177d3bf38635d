import pg from 'pg';
import type { EventType, Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import {
  EventFeed,
  startServices,
  type HttpClient,
  type Reply,
  type RunningServices,
} from '@aid-chain/testing';
import { eligibility } from '../eligibility.definition.js';
import { acceptedData, factsData, householdData, type Identity } from './family-events.fixture.js';
import type { FamilyOf } from './families.fixture.js';

export interface PublishedEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

interface CaseRow {
  readonly caseId: string;
}

/** Eligibility alone on a database of its own; what intake and monitoring would publish is published by the spec. */
export class Scene {
  private constructor(
    readonly stack: RunningServices,
    readonly database: pg.Client,
    private readonly feed: EventFeed,
    private readonly township: string | undefined,
  ) {}

  /**
   * @param policiesDir other parameters than the repository's
   * @param township the first nine digits of another place in which the demo's officials work
   */
  static async start(now?: string, policiesDir?: string, township?: string): Promise<Scene> {
    const stack = await startServices([eligibility], {
      ...(now === undefined ? {} : { now }),
      ...(policiesDir === undefined ? {} : { config: { policiesDir } }),
      ...(township === undefined ? {} : { township }),
    });
    const database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
    await database.query('set search_path = eligibility');
    return new Scene(stack, database, new EventFeed(stack.bus), township);
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.stack.stop();
  }

  http(key: string): HttpClient {
    return this.stack.http(key);
  }

  async publish<T extends EventType>(
    type: T,
    householdId: string,
    data: Payload<T>,
    on: string,
  ): Promise<void> {
    await this.feed.send(type, { stream: `household/${householdId}`, time: `${on}T09:30:00+08:00`, data });
  }

  /** What the list of due items has of the steps of a case: each with its day, and whether that has passed. */
  async due(caseId: string): Promise<unknown[][]> {
    return (await this.items(caseId)).filter(([part]) => !String(part).startsWith('time-limit'));
  }

  /** The same of the case as a whole; undefined where no time limit runs. */
  async limitItem(caseId: string): Promise<unknown[] | undefined> {
    return (await this.items(caseId)).find(([part]) => String(part).startsWith('time-limit'));
  }

  private async items(caseId: string): Promise<unknown[][]> {
    const { body } = await this.http('demo-civil-affairs').get<{ items: Record<string, unknown>[] }>(
      'eligibility',
      '/v1/due-items?limit=200',
    );
    const own = body.items.filter(({ objectId }) => objectId === caseId);
    return own.map(({ id, dueOn, overdue }) => [String(id).slice(caseId.length + 1), dueOn, overdue]);
  }

  /** Registers a family and lets it apply. @returns who they are and the case that was opened */
  async applies(given: FamilyOf): Promise<Identity & CaseRow> {
    const family = this.here(given);
    const who = this.identity(family);
    const registered = householdData(family, who, this.sealer());
    await this.publish('intake.household-registered.v1', who.householdId, registered, family.receivedOn);
    return this.filed(family, who);
  }

  /** A registered family applies once more, with what its filing states now. */
  appliesAgain(who: Identity, family: FamilyOf): Promise<Identity & CaseRow> {
    const { householdId, personIds } = who;
    return this.filed(this.here(family), { householdId, personIds, applicationId: newId() });
  }

  private here(family: FamilyOf): FamilyOf {
    return this.township === undefined ? family : { ...family, regionCode: `${this.township}001` };
  }

  private async filed(family: FamilyOf, who: Identity): Promise<Identity & CaseRow> {
    const { householdId, applicationId } = who;
    const on = family.receivedOn;
    await this.publish('intake.application-accepted.v1', householdId, acceptedData(family, who), on);
    const declared = factsData(family, who, this.sealer());
    await this.publish('intake.facts-declared.v1', householdId, declared, on);
    await this.stack.idle();
    return { ...who, caseId: await this.caseOf(`applicationId=${applicationId}`) };
  }

  identity(family: FamilyOf): Identity {
    return { householdId: newId(), applicationId: newId(), personIds: family.persons.map(newId) };
  }

  sealer(): Sealer {
    const sealer = this.stack.services[0]?.app.get(Sealer, { strict: false });
    if (sealer === undefined) throw new Error('eligibility is not running');
    return sealer;
  }

  async caseOf(filter: string): Promise<string> {
    // A clerk may be a relative whom the family of a spec declares.
    const { body } = await this.http('demo-auditor').get<{ items: CaseRow[] }>(
      'eligibility',
      `/v1/cases?${filter}`,
    );
    const found = body.items.at(-1);
    if (found === undefined) throw new Error(`no case for ${filter}`);
    return found.caseId;
  }

  read<B = Record<string, unknown>>(caseId: string, key = 'demo-clerk'): Promise<Reply<B>> {
    return this.http(key).get<B>('eligibility', `/v1/cases/${caseId}`);
  }

  /** Everything that eligibility published about a household, in order. */
  async published(householdId: string): Promise<PublishedEvent[]> {
    const { rows } = await this.database.query<{ bytes: Buffer }>(
      `select bytes from outbox where stream = $1 order by id`,
      [`household/${householdId}`],
    );
    return rows.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as PublishedEvent);
  }
}
