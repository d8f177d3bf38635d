import pg from 'pg';
import { newId } from '@aid-chain/kernel';
import type { EventType, Payload } from '@aid-chain/contracts';
import { Transactions } from '@aid-chain/messaging';
import { BlindIndex, Sealer } from '@aid-chain/platform';
import {
  emptyService,
  startServices,
  type HttpClient,
  type Reply,
  type RunningServices,
} from '@aid-chain/testing';
import type { Keys } from './data-kinds/data-kind.js';
import { billRow, type Family } from './families.fixture.js';
import { monitoring } from './index.js';

/** They do nothing here: the spec publishes their events. */
const OTHERS = ['intake', 'eligibility', 'referral'] as const;

/** Monitoring on a database of its own, with the events of the other services published by the spec. */
export class Scene {
  private constructor(
    readonly stack: RunningServices,
    private readonly database: pg.Client,
  ) {}

  /** @param policiesDir other parameters than the repository's */
  static async start(policiesDir?: string): Promise<Scene> {
    const config = policiesDir === undefined ? {} : { policiesDir };
    const stack = await startServices([monitoring, ...OTHERS.map(emptyService)], { config });
    const database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
    await database.query('set search_path = monitoring');
    return new Scene(stack, database);
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.stack.stop();
  }

  http(key: string): HttpClient {
    return this.stack.http(key);
  }

  /** Publishes an event of another service; it is applied after `idle`. */
  publish<T extends EventType>(type: T, stream: string, data: Payload<T>, on?: string): Promise<void> {
    return this.publishAll(type, [
      { stream, data, ...(on === undefined ? {} : { time: `${on}T09:00:00+08:00` }) },
    ]);
  }

  /** Publishes events of one type in one transaction. */
  async publishAll<T extends EventType>(
    type: T,
    events: readonly { readonly stream: string; readonly data: Payload<T>; readonly time?: string }[],
  ): Promise<void> {
    const index = OTHERS.findIndex((name) => type.startsWith(`${name}.`)) + 1;
    const transactions = this.stack.services[index]?.app.get(Transactions, { strict: false });
    await transactions?.run({ correlationId: newId() }, (tx) => {
      for (const event of events) tx.emit({ type, time: '2026-01-12T09:00:00+08:00', ...event });
      return Promise.resolve();
    });
  }

  /** Enters families in the register, all at once. */
  async registers(...families: readonly Family[]): Promise<void> {
    const events = families.map((each) => ({
      stream: `household/${each.householdId}`,
      data: this.household(each),
    }));
    await this.publishAll('intake.household-registered.v1', events);
    await this.stack.idle();
  }

  /** What monitoring hashes and seals with. */
  keys(): Keys {
    const app = this.stack.services[0]?.app;
    if (app === undefined) throw new Error('monitoring is not running');
    const anywhere = { strict: false } as const;
    return { blindIndex: app.get(BlindIndex, anywhere), sealer: app.get(Sealer, anywhere) };
  }

  household({
    householdId,
    regionCode,
    residence = 'rural',
    members,
  }: Family): Payload<'intake.household-registered.v1'> {
    const { sealer } = this.keys();
    return {
      subject: { householdId },
      regionCode,
      residence,
      address: sealer.seal('address', householdId, '示范镇示范一村试验组'),
      members: members.map(({ personId, idNumber: number, livesTo, reasonOut }, index) => ({
        personId,
        relation: index === 0 ? 'head' : 'other',
        name: sealer.seal('name', personId, '试验人'),
        idNumber: sealer.seal('idNumber', personId, number),
        birthDate: sealer.seal('birthDate', personId, '1980-01-01'),
        sex: 'male',
        registerRegionCode: '510683',
        livesTogether: {
          from: '2015-01-01',
          ...(livesTo === undefined ? {} : { to: livesTo }),
          ...(reasonOut === undefined ? {} : { reasonOut }),
        },
        ...(index === 0 ? { phone: sealer.seal('phone', personId, '13900001234') } : {}),
      })),
    };
  }

  /** Publishes that civil affairs refused dibao, with the income that was determined. */
  async determined({ householdId }: Family, annualNetIncomeFen: number, on?: string): Promise<void> {
    const data: Payload<'eligibility.application-refused.v1'> = {
      subject: { householdId },
      caseId: newId(),
      track: 'civil-affairs',
      categories: ['dibao'],
      reasons: [{ ruleId: 'dibao.income@1', textZh: '不符合。', textEn: 'Not met.' }],
      remedies: ['re-examination'],
      noticeDueOn: '2026-01-21',
      annualNetIncomeFen,
      decidedBy: 'civil-affairs',
      determinationHash: 'a'.repeat(64),
      packHash: 'b'.repeat(64),
      restsOnDemoValues: true,
    };
    await this.publish('eligibility.application-refused.v1', `household/${householdId}`, data, on);
    await this.stack.idle();
  }

  /** Publishes that civil affairs recognised dibao, paid from February 2026, on the register as it was by an event. */
  async recognised({ householdId, regionCode }: Family, on?: string, registerSeq?: number): Promise<void> {
    const data: Payload<'eligibility.household-recognised.v1'> = {
      ...{ subject: { householdId }, caseId: newId(), track: 'civil-affairs', regionCode },
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      ...{ decidedBy: 'civil-affairs', restsOnDemoValues: true },
      ...{ determinationHash: 'a'.repeat(64), packHash: 'b'.repeat(64) },
      ...(registerSeq === undefined ? {} : { registerSeq }),
    };
    await this.publish('eligibility.household-recognised.v1', `household/${householdId}`, data, on);
    await this.stack.idle();
  }

  /** Sends rows with the key of the department that the funeral institution belongs to. */
  sendsCremations(rows: readonly unknown[]): Promise<Reply<BatchReply>> {
    return this.http('demo-dept-civil-affairs').post('monitoring', '/v1/batches/cremations', { rows });
  }

  /** Sends rows with the key of the medical insurance. */
  sends(rows: readonly unknown[], options?: { idempotencyKey: string }): Promise<Reply<BatchReply>> {
    const department = this.http('demo-dept-medical-insurance');
    return department.post<BatchReply>('monitoring', '/v1/batches/medical-bills', { rows }, options);
  }

  /** Sends one bill of a family's head. */
  bill(of: Family, selfPaidFen: number, settledOn: string): Promise<Reply<BatchReply>> {
    return this.sends([billRow(of, selfPaidFen, settledOn)]);
  }

  /** What monitoring has published about a family, oldest first. */
  async published<T extends EventType>(type: T, { householdId }: Family): Promise<Payload<T>[]> {
    const { rows } = await this.database.query<{ bytes: Buffer }>(
      'select bytes from outbox where stream = $1 order by streamseq',
      [`household/${householdId}`],
    );
    const events = rows.map(
      ({ bytes }) => JSON.parse(bytes.toString('utf8')) as { type: string; data: Payload<T> },
    );
    return events.filter((event) => event.type === type).map(({ data }) => data);
  }

  async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.database.query<R>(text, [...params])).rows;
  }
}

export interface BatchReply {
  readonly batchId: string;
  readonly matched: number;
  readonly unmatched: number;
  readonly rejected: { row: number; code: string; path: string }[];
  readonly corrected: number[];
  readonly possibleDoubles: number;
  readonly doubtful: { row: number; code: string; path: string }[];
  readonly reasons: Record<string, { zh: string; en: string }>;
}
