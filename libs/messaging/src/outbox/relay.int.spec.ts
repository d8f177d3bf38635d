import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { about, household, TIME } from '../fixture/events.js';
import { ask, emitAll, party, relayOf, type Party } from '../fixture/party.js';
import type { EventBus, OutgoingRecord } from '../port.js';

const TYPE = 'intake.application-withdrawn.v1';

/** Remembers what it was given; fails for the topics it is told to. */
class RecordingBus implements EventBus {
  readonly sent: OutgoingRecord[] = [];
  readonly broken = new Set<string>();

  append(records: readonly OutgoingRecord[]): Promise<void> {
    if (records.some(({ topic }) => this.broken.has(topic))) return Promise.reject(new Error('no leader'));
    this.sent.push(...records);
    return Promise.resolve();
  }

  subscribe(): Promise<{ close(): Promise<void> }> {
    return Promise.resolve({ close: () => Promise.resolve() });
  }

  attachLog(): Promise<{ close(): Promise<void> }> {
    return this.subscribe();
  }
}

const unpublished = async (at: Party): Promise<number> => (await ask(at, 'select from due')).length;

const endRelays = (at: Party): Promise<object[]> =>
  ask(
    at,
    `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'aid-chain relay' and datname = current_database()`,
  );

describe('the relay', () => {
  let database: TestDatabase;
  let intake: Party;
  let referral: Party;

  beforeAll(async () => {
    database = await testDatabase('relay');
    intake = await party(database.url, 'intake');
    referral = await party(database.url, 'referral');
  });
  afterAll(async () => {
    await intake.close();
    await referral.close();
    await database.drop();
  });

  it('sends each stream in the order of its numbers, a whole backlog too, and marks what it sent', async () => {
    for (let n = 0; n < 3; n++) {
      await emitAll(
        intake,
        Array.from({ length: 400 }, (_, k) => about(TYPE, k % 7)),
      );
    }
    const bus = new RecordingBus();
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are marked', async () => (await unpublished(intake)) === 0);
    await relay.stop();
    const last = new Map<string, number>();
    for (const { key, bytes } of bus.sent) {
      const { streamseq } = JSON.parse(bytes.toString()) as { streamseq: number };
      expect(streamseq).toBe((last.get(key) ?? 0) + 1);
      last.set(key, streamseq);
    }
    expect(bus.sent).toHaveLength(1_200);
  });

  it('is one per service: a second stands by and takes over', async () => {
    const [first, second] = [new RecordingBus(), new RecordingBus()];
    const owner = relayOf(intake, first);
    owner.start();
    await until('the first owns the lock', () => owner.owner);
    const standby = relayOf(intake, second);
    standby.start();
    await emitAll(intake, [about(TYPE, 1)]);
    await until('it is sent', async () => (await unpublished(intake)) === 0);
    expect([first.sent.length, second.sent.length, standby.owner]).toEqual([1, 0, false]);
    await owner.stop();
    await emitAll(intake, [about(TYPE, 1)]);
    await until('the standby sends', () => second.sent.length === 1);
    await standby.stop();
  });

  it('sends again what it could not mark because its lock was lost, and marks nothing without the lock', async () => {
    const bus = new RecordingBus();
    let lose = true;
    const relay = relayOf(intake, bus, {
      failPoints: {
        afterLand: async () => {
          if (lose) await endRelays(intake);
          lose = false;
        },
      },
    });
    await emitAll(intake, [about(TYPE, 1), about(TYPE, 2)]);
    relay.start();
    await until('all are marked', async () => (await unpublished(intake)) === 0);
    await relay.stop();
    expect(bus.sent).toHaveLength(4);
    expect(intake.alarms.map(({ code }) => code)).toContain('RELAY_FAILED');
  });

  it('sends on by a new connection where a migration has changed what the old one had prepared', async () => {
    const bus = new RecordingBus();
    const relay = relayOf(intake, bus);
    relay.start();
    await emitAll(intake, [about(TYPE, 1)]);
    await until('it is marked', async () => (await unpublished(intake)) === 0);
    await ask(intake, 'alter table outbox alter stream type varchar');
    try {
      await emitAll(intake, [about(TYPE, 1)]);
      await until('the next is marked', async () => (await unpublished(intake)) === 0);
    } finally {
      await relay.stop();
      await ask(intake, 'alter table outbox alter stream type text');
    }
    expect(bus.sent).toHaveLength(2);
  });

  it('pauses a topic that fails with an alarm, and the others flow', async () => {
    const bus = new RecordingBus();
    bus.broken.add('referral.health.v1');
    const due = (department: string, n: number) =>
      ({
        type: 'department.feedback-due.v1',
        stream: 'token',
        time: TIME,
        department,
        data: { referralId: household(n), quarter: '2026Q1', dueOn: '2026-04-15' },
      }) as const;
    await referral.transactions.run({ correlationId: 'c' }, (tx) => {
      for (let n = 0; n < 600; n++) tx.emit(due('health', n));
      tx.emit(due('veterans', 1));
      return Promise.resolve();
    });
    const relay = relayOf(referral, bus);
    relay.start();
    await until('the other topic flows', () => bus.sent.length === 1);
    await until('the pause is seen', () => relay.pausedTopics.includes('referral.health.v1'));
    expect(referral.alarms[0]).toMatchObject({
      code: 'RELAY_TOPIC_PAUSED',
      fields: { topic: 'referral.health.v1', reason: 'Error' },
    });
    bus.broken.clear();
    await until('all are marked', async () => (await unpublished(referral)) === 0);
    expect(relay.pausedTopics).toEqual([]);
    await relay.stop();
  });
});
