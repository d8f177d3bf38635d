import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import type { RunningSubscription } from '../port.js';
import { about, household, TIME } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import { ask, emitAll, inboxOf, party, relayOf, workerOf, schemaOf, type Party } from '../fixture/party.js';
import { InProcessBus } from '../in-process/in-process.adapter.js';
import { fillStream, missingNumbers, streamHead } from './fill-stream.js';
import { fillTopic, rangeOfTime, topicBounds } from './fill-topic.js';

const TYPE = 'intake.application-withdrawn.v1';
const TOPIC = 'intake.v1';
const STREAM = `household/${household(1)}`;

describe('sending again what a consumer misses', () => {
  let database: TestDatabase;
  let intake: Party;
  let eligibility: Party;
  let subscription: RunningSubscription;
  const bus = new InProcessBus({ consumers: [{ name: 'eligibility', topics: [TOPIC] }] });
  const registry = ledgerRegistry('eligibility', [TYPE]).registry;

  beforeAll(async () => {
    database = await testDatabase('fills');
    intake = await party(database.url, 'intake');
    eligibility = await party(database.url, 'eligibility');
    const inbox = inboxOf(eligibility, 'eligibility', registry);
    subscription = await bus.subscribe({
      consumer: 'eligibility',
      topics: [TOPIC],
      land: (records) => inbox.land(records),
    });
    const relay = relayOf(intake, bus);
    relay.start();
    for (let n = 0; n < 3; n += 1)
      await emitAll(
        intake,
        Array.from({ length: 400 }, (_, k) => about(TYPE, 1 + (k % 40))),
      );
    await until('all are sent', async () => (await ask(intake, UNSENT)).length === 0);
    await relay.stop();
  }, 60_000);
  afterAll(async () => {
    await subscription.close();
    await intake.close();
    await eligibility.close();
    await database.drop();
  });

  const UNSENT = 'select from due';
  const OUTBOX =
    'select o.id, d.delivery_no, bytes from outbox o left join delivery d using (topic, id) order by o.topic, o.id';
  const lose = (where: string): Promise<object[]> => ask(eligibility, `delete from inbox where ${where}`);
  const landed = async (): Promise<number> => (await ask(eligibility, 'select from inbox')).length;
  const missing = async (): Promise<number[]> => {
    const head = await schemaOf(intake)((sql) => streamHead(sql, TOPIC, STREAM));
    const key = { consumer: 'eligibility', topic: TOPIC, stream: STREAM };
    return schemaOf(eligibility)((sql) => missingNumbers(sql, key, head));
  };

  it('finds exactly the numbers of a stream that a consumer lacks, and sends only these', async () => {
    expect(await missing()).toEqual([]);
    await lose(`stream = '${STREAM}' and streamseq in (3, 4, 30)`);
    expect(await missing()).toEqual([3, 4, 30]);
    const before = await ask(intake, OUTBOX);
    const filled = await fillStream(schemaOf(intake), bus, { topic: TOPIC, stream: STREAM }, [30, 3, 4, 3]);
    expect(filled).toEqual({ sent: [3, 4, 30], unsent: [], lost: [] });
    expect(await missing()).toEqual([]);
    expect(await ask(intake, OUTBOX)).toEqual(before);
  });

  it('says which numbers do not exist any more, and leaves to the relay what it has not sent', async () => {
    await emitAll(intake, [about(TYPE, 1)]);
    const filled = await fillStream(schemaOf(intake), bus, { topic: TOPIC, stream: STREAM }, [1, 31, 99]);
    expect(filled).toEqual({ sent: [1], unsent: [31], lost: [99] });
    expect(await missing()).toEqual([31]);
    await ask(intake, `delete from outbox where (topic, id) in (select topic, id from due)`);
    await ask(intake, 'delete from due');
    await ask(intake, `update stream set last = 30 where stream = '${STREAM}'`);
  });

  it('sends a whole topic again, page by page, and every event is applied once', async () => {
    await lose('streamseq % 3 = 0');
    const before = await ask(intake, OUTBOX);
    const steps: number[] = [];
    const range = await schemaOf(intake)((sql) => rangeOfTime(sql, TOPIC, undefined, undefined));
    const filled = await fillTopic(
      schemaOf(intake),
      bus,
      range ?? { topic: TOPIC, first: 1, last: 0 },
      (_, f) => {
        steps.push(f.sent);
        return Promise.resolve();
      },
    );
    expect(filled).toEqual({ sent: 1_200, unsent: 0 });
    expect(steps).toEqual([500, 1_000, 1_200]);
    expect(await landed()).toBe(1_200);
    expect(await ask(intake, OUTBOX)).toEqual(before);
    const worker = workerOf(eligibility, 'eligibility', registry);
    worker.start();
    await until(
      'all are applied',
      async () => (await ask(eligibility, 'select from ledger')).length === 1_200,
    );
    await worker.stop();
    expect(await ask(eligibility, `select from fold where n = 30`)).toHaveLength(40);
  }, 60_000);

  it('goes on behind the last page that was noted when it was interrupted', async () => {
    const bounds = await schemaOf(intake)((sql) => topicBounds(sql, TOPIC));
    const { first, last } = bounds ?? { first: 0, last: 0 };
    const reached: number[] = [];
    const broken = {
      append: (records: Parameters<typeof bus.append>[0]) =>
        reached.length === 1 ? Promise.reject(new Error('the broker is away')) : bus.append(records),
    };
    const note = (upTo: number): Promise<void> => {
      reached.push(upTo);
      return Promise.resolve();
    };
    const range = { topic: TOPIC, first, last };
    await expect(fillTopic(schemaOf(intake), broken, range, note)).rejects.toThrow('away');
    const [stopped = 0] = reached;
    const rest = await fillTopic(schemaOf(intake), bus, { ...range, first: stopped + 1 }, note);
    expect(rest.sent).toBe(700);
    expect(reached.at(-1)).toBe(last);
  });

  it('finds the numbers of a stretch of time, a minute wider on both sides', async () => {
    await ask(
      intake,
      `update outbox set recorded_at = timestamptz '${TIME}' + (id - (select min(id) from outbox)) * interval '1 second'`,
    );
    const at = (seconds: number): Date => new Date(new Date(TIME).getTime() + seconds * 1_000);
    const { first } = (await schemaOf(intake)((sql) => topicBounds(sql, TOPIC))) ?? { first: 0 };
    const range = (from?: Date, to?: Date) => schemaOf(intake)((sql) => rangeOfTime(sql, TOPIC, from, to));
    expect(await range(at(300), at(600))).toEqual({ topic: TOPIC, first: first + 240, last: first + 659 });
    expect(await range(at(5_000))).toMatchObject({ first: first + 1_200, last: first + 1_199 });
    expect(await schemaOf(intake)((sql) => rangeOfTime(sql, 'none.v1', at(0), undefined))).toBeUndefined();
  });

  it('numbers deliveries to a department no second time', async () => {
    const referral = await party(database.url, 'referral');
    await referral.transactions.run({ correlationId: 'c' }, (tx) => {
      const data = { referralId: household(1), quarter: '2026Q1', dueOn: '2026-04-15' };
      tx.emit({
        type: 'department.feedback-due.v1',
        stream: 'token',
        time: TIME,
        department: 'health',
        data,
      });
      return Promise.resolve();
    });
    const none = new InProcessBus({ consumers: [] });
    const relay = relayOf(referral, none);
    relay.start();
    await until('it is sent', async () => (await ask(referral, UNSENT)).length === 0);
    await relay.stop();
    const before = await ask(referral, OUTBOX);
    const key = { topic: 'referral.health.v1', stream: 'token' };
    expect((await fillStream(schemaOf(referral), none, key, [1])).sent).toEqual([1]);
    expect(await ask(referral, OUTBOX)).toEqual(before);
    await referral.close();
  });
});
