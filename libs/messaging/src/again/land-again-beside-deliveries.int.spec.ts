import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import type { EventType } from '@aid-chain/contracts';
import { runBatch } from '../apply/batch.js';
import { RunMark } from '../apply/run-mark.js';
import { about, household } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import {
  ask,
  batchDeps,
  emitAll,
  fastPathOf,
  inboxOf,
  party,
  schemaOf,
  type Party,
} from '../fixture/party.js';
import { wipe } from '../fixture/stage.js';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import type { ConsumerInbox } from '../inbox/consumer-inbox.js';
import { topicBounds } from '../kafka-admin/fill-topic.js';
import type { IncomingRecord } from '../port.js';
import { landAgain } from './land-again.js';

const HANDLED = 'intake.application-withdrawn.v1';
/** The new release handles it, the one before ignored it. */
const NEW = 'intake.household-closed.v1';
const CONSUMER = 'eligibility';
const TOPIC = 'intake.v1';

/** One release of the consumer: what it lands, and what its worker applies. */
interface Release {
  readonly registry: HandlerRegistry;
  readonly fast: ConsumerInbox;
  readonly fallback: ConsumerInbox;
}

describe('landing again what was ignored, while events are delivered', () => {
  let database: TestDatabase;
  let intake: Party;
  let eligibility: Party;
  let old: Release;
  let next: Release;
  let mark: RunMark;

  beforeAll(async () => {
    database = await testDatabase('land_again_beside');
    intake = await party(database.url, 'intake');
    eligibility = await party(database.url, 'eligibility');
    const release = (types: readonly EventType[]): Release => {
      const { registry } = ledgerRegistry(CONSUMER, types);
      const fast = inboxOf(eligibility, CONSUMER, registry, [], fastPathOf(eligibility, CONSUMER, registry));
      return { registry, fast, fallback: inboxOf(eligibility, CONSUMER, registry) };
    };
    old = release([HANDLED]);
    next = release([HANDLED, NEW]);
    mark = new RunMark(eligibility.connection, CONSUMER);
  });
  beforeEach(() => Promise.all([wipe(intake), wipe(eligibility)]));
  afterAll(async () => {
    await mark.close();
    await intake.close();
    await eligibility.close();
    await database.drop();
  });

  const write = async (...types: (typeof HANDLED | typeof NEW)[]): Promise<IncomingRecord[]> => {
    await emitAll(
      intake,
      types.map((type) => about(type, 1)),
    );
    return ask<IncomingRecord>(intake, 'select topic, stream as key, bytes from outbox order by id');
  };
  const work = async ({ registry }: Release): Promise<void> => {
    await ask(
      eligibility,
      'update stream_position set deferred_until = null where deferred_until is not null',
    );
    while ((await runBatch(batchDeps(eligibility, CONSUMER, registry), mark)).claimed > 0);
  };
  const again = async (): Promise<number> => {
    const bounds = (await schemaOf(intake)((sql) => topicBounds(sql, TOPIC))) ?? { first: 1, last: 0 };
    const schemas = { outbox: schemaOf(intake), inbox: schemaOf(eligibility) };
    const what = { consumer: CONSUMER, type: NEW } as const;
    return (await landAgain(schemas, what, { topic: TOPIC, ...bounds }, () => Promise.resolve())).landed;
  };
  /** Sequence numbers on the stream that they were sent on, in the order in which they were applied. */
  const applied = async (): Promise<number[]> => {
    const rows = await ask<{ seq: number }>(
      intake,
      `select o.streamseq::int as seq from eligibility.ledger l join outbox o using (event_id) order by l.no`,
    );
    return rows.map(({ seq }) => seq);
  };
  const rows = (): Promise<object[]> =>
    ask(eligibility, 'select state, code, stream, streamseq::int as seq from inbox order by arrival');
  const STREAM = `household/${household(1)}`;

  it('leaves to its delivery what has not been delivered: it gets its row then, in its place', async () => {
    const [one, two, three] = await write(HANDLED, NEW, NEW);
    if (one === undefined || two === undefined || three === undefined) return;
    await old.fast.land([one, two]);
    expect(await again()).toBe(1);
    await work(next);
    await next.fast.land([three]);
    expect(await again()).toBe(0);
    expect(await applied()).toEqual([1, 2, 3]);
    expect(await rows()).toEqual([
      { state: 'applied', code: null, stream: STREAM, seq: 1 },
      { state: 'applied', code: null, stream: `again/${NEW}/${STREAM}`, seq: 1 },
      { state: 'applied', code: null, stream: STREAM, seq: 3 },
    ]);
  });

  it('leaves alone what waits for its turn: it is there and has not been passed', async () => {
    const [, two, three] = await write(HANDLED, NEW, NEW);
    if (two === undefined || three === undefined) return;
    await next.fast.land([two, three]);
    await work(next);
    expect(await again()).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }]);
  });

  it.each<[string, (r: Release) => ConsumerInbox]>([
    ['the fast path', ({ fast }) => fast],
    ['the fallback', ({ fallback }) => fallback],
  ])('knows for a repeat what is delivered once more afterwards, on %s', async (_way, inbox) => {
    const all = await write(NEW, HANDLED, NEW);
    await inbox(old).land(all);
    await work(old);
    expect(await again()).toBe(2);
    await work(next);
    const before = await rows();
    const repeats = inbox(next).repeats;
    await inbox(next).land(all);
    await work(next);
    expect(await rows()).toEqual(before);
    expect(inbox(next).repeats - repeats).toBe(3);
    expect(await applied()).toEqual([2, 1, 3]);
  });

  it('lands also what was delivered once more before, whether a worker has seen it or not', async () => {
    const [one, two] = await write(NEW, NEW);
    if (one === undefined || two === undefined) return;
    await old.fast.land([one, two]);
    await next.fast.land([one]);
    await work(next);
    await next.fast.land([two]);
    expect(await rows()).toMatchObject([{ code: 'REPEAT' }, { state: 'landed' }]);
    expect(await again()).toBe(2);
    await work(next);
    expect(await again()).toBe(0);
    expect(await applied()).toEqual([1, 2]);
  });

  it('applies each once and in order, whatever is delivered, worked off and landed again side by side', async () => {
    const types = Array.from({ length: 24 }, (_, n) => (n % 3 === 0 ? HANDLED : NEW));
    const property = fc.asyncProperty(
      fc.nat({ max: 24 }),
      fc.array(fc.array(fc.nat(), { maxLength: 5 }), { minLength: 3, maxLength: 6 }),
      async (known, rounds) => {
        await Promise.all([wipe(intake), wipe(eligibility)]);
        const all = await write(...types);
        const before = all.slice(0, known);
        await old.fast.land(before);
        for (const picks of rounds) {
          const part = picks.flatMap((pick) => all.slice(pick % all.length, (pick % all.length) + 4));
          await Promise.all([next.fast.land(part), again(), again(), work(next)]);
        }
        await next.fast.land(all);
        await work(next);
        await again();
        await work(next);
        const seqs = await applied();
        expect([...seqs].sort((a, b) => a - b)).toEqual(all.map((_, n) => n + 1));
        const late = seqs.filter((seq) => seq <= known && types[seq - 1] === NEW);
        expect(late).toEqual([...late].sort((a, b) => a - b));
        expect(await again()).toBe(0);
        expect(await ask(eligibility, `select from inbox where state not in ('applied')`)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  }, 60_000);
});
