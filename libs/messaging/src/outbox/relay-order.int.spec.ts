import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { BATCH_BYTES } from '../codec/limits.js';
import { about, household, TIME } from '../fixture/events.js';
import { ask, emitAll, party, relayOf, type Party } from '../fixture/party.js';
import type { EventBus, OutgoingRecord } from '../port.js';

const TYPE = 'intake.application-withdrawn.v1';
const LARGE = 200_000;

/** Does something while it is given a batch. */
class HookedBus implements EventBus {
  readonly batches: OutgoingRecord[][] = [];

  constructor(private readonly hook: (topic: string, batch: number) => Promise<void> | void) {}

  async append(records: readonly OutgoingRecord[]): Promise<void> {
    this.batches.push([...records]);
    await this.hook(records[0]?.topic ?? '', this.batches.length);
  }

  subscribe(): Promise<{ close(): Promise<void> }> {
    return Promise.resolve({ close: () => Promise.resolve() });
  }

  attachLog(): Promise<{ close(): Promise<void> }> {
    return this.subscribe();
  }
}

describe('what the relay sends next', () => {
  let database: TestDatabase;
  let intake: Party;
  let referral: Party;

  beforeAll(async () => {
    database = await testDatabase('relay_order');
    intake = await party(database.url, 'intake');
    referral = await party(database.url, 'referral');
  });
  afterAll(async () => {
    await intake.close();
    await referral.close();
    await database.drop();
  });

  const allSent = (at: Party) => async (): Promise<boolean> =>
    (await ask(at, 'select from due')).length === 0;

  it('a batch claimed ahead never overtakes an event of its stream that was committed late', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let appended: () => void = () => undefined;
    const isAppended = new Promise<void>((resolve) => {
      appended = resolve;
    });
    const late = intake.transactions.run({ correlationId: 'late' }, async (tx) => {
      // The event has its number; its transaction stays open.
      intake.outbox.append(tx, [{ event: about(TYPE, 1), context: tx.context }]);
      await tx.query('select 1');
      appended();
      await released;
    });
    await isAppended;
    await emitAll(
      intake,
      Array.from({ length: 1_000 }, (_, n) => about(TYPE, 100 + n)),
    );
    const bus = new HookedBus(async (_topic, batch) => {
      if (batch > 1) return;
      release();
      await late;
      await emitAll(intake, [
        about(TYPE, 1),
        ...Array.from({ length: 499 }, (_, n) => about(TYPE, 1_200 + n)),
      ]);
    });
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are sent', allSent(intake));
    await relay.stop();
    const sent = bus.batches.flat().filter(({ key }) => key === `household/${household(1)}`);
    const numbers = sent.map(
      ({ bytes }) => (JSON.parse(bytes.toString()) as { streamseq: number }).streamseq,
    );
    expect(numbers).toEqual([1, 2]);
    expect(bus.batches.flat()).toHaveLength(1_501);
  });

  it('goes on behind a batch that takes long, counting those between that are marked already', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await emitAll(
      intake,
      Array.from({ length: 1_501 }, (_, n) => about(TYPE, n)),
    );
    const bus = new HookedBus((_topic, batch) => (batch === 1 ? released : undefined));
    const relay = relayOf(intake, bus);
    relay.start();
    await until('the fourth is sent', () => bus.batches.length === 4).finally(release);
    await until('all are sent', allSent(intake));
    await relay.stop();
    expect(bus.batches.map((batch) => batch.length)).toEqual([500, 500, 500, 1]);
  });

  it('comes after one pause where both batches under way were refused', async () => {
    await emitAll(
      intake,
      Array.from({ length: 1_000 }, (_, n) => about(TYPE, n)),
    );
    const bus = new HookedBus(async (_topic, batch) => {
      if (batch > 4) return;
      // Each of the two waits until the other is under way as well.
      await until('both are under way', () => bus.batches.length >= batch + (batch % 2));
      throw new Error('no leader');
    });
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are sent', allSent(intake));
    await relay.stop();
    const pauses = intake.alarms.filter(({ code }) => code === 'RELAY_TOPIC_PAUSED');
    expect(pauses.map(({ fields }) => fields)).toEqual(
      [100, 200].map((ms) => ({ topic: 'intake.v1', reason: 'Error', ms })),
    );
  });

  it('is no more than the bytes of a batch, whatever the number of events', async () => {
    await ask(
      intake,
      `with big as (
         insert into outbox (topic, stream, streamseq, event_id, bytes)
         select 'intake.v1', 'big/' || n, 1, 'big' || n, convert_to(repeat('x', $1), 'UTF8') from generate_series(1, 50) n
         returning topic, id
       ) insert into due (topic, id) select topic, id from big`,
      [LARGE],
    );
    const bus = new HookedBus(() => undefined);
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are sent', allSent(intake));
    await relay.stop();
    const sizes = bus.batches.map((batch) => batch.reduce((sum, { bytes }) => sum + bytes.length, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(BATCH_BYTES);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(50 * LARGE);
  });

  it('departments come first, and a topic whose batch takes long keeps no other waiting', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bus = new HookedBus((topic) => (topic === 'referral.housing.v1' ? released : undefined));
    const due = (department: string, n: number) =>
      ({
        type: 'department.feedback-due.v1',
        stream: `token-${String(n)}`,
        time: TIME,
        department,
        data: { referralId: household(n), quarter: '2026Q1', dueOn: '2026-04-15' },
      }) as const;
    const emit = (...events: ReturnType<typeof due>[]): Promise<void> =>
      referral.transactions.run({ correlationId: 'c' }, (tx) => {
        for (const event of events) tx.emit(event);
        return Promise.resolve();
      });
    await ask(
      referral,
      `with own as (
         insert into outbox (topic, stream, streamseq, event_id, bytes) values ('a.v1', 's', 1, 'e', '{}') returning topic, id
       ) insert into due (topic, id) select topic, id from own`,
    );
    await emit(due('housing', 1), due('health', 1));
    const relay = relayOf(referral, bus);
    relay.start();
    await until('the others are sent', async () => (await ask(referral, 'select from due')).length === 1);
    await emit(due('health', 2));
    await until('the next of another is sent', () => bus.batches.length === 4);
    release();
    await until('all are sent', allSent(referral));
    await relay.stop();
    expect(bus.batches.map(([first]) => first?.topic)).toEqual([
      'referral.health.v1',
      'referral.housing.v1',
      'a.v1',
      'referral.health.v1',
    ]);
  });
});
