import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import type { EventType } from '@aid-chain/contracts';
import { about, household } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import { ask, emitAll, inboxOf, party, relayOf, workerOf, schemaOf, type Party } from '../fixture/party.js';
import type { AnyHandler, HandlerRegistry } from '../handlers/handler-registry.js';
import { InProcessBus } from '../in-process/in-process.adapter.js';
import { topicBounds } from '../kafka-admin/fill-topic.js';
import type { RunningSubscription } from '../port.js';
import { landAgain, type LandedAgain } from './land-again.js';

const HANDLED = 'intake.application-withdrawn.v1';
const IGNORED = 'intake.household-closed.v1';
const TOPIC = 'intake.v1';
const FAMILIES = 30;

interface Applied {
  readonly event_id: string;
  readonly type: string;
  readonly no: string;
}

describe('events of a type that a consumer ignored until now', () => {
  let database: TestDatabase;
  let intake: Party;
  let eligibility: Party;
  let subscription: RunningSubscription;
  const bus = new InProcessBus({ consumers: [{ name: 'eligibility', topics: [TOPIC] }] });
  const handling = (types: readonly EventType[], before?: AnyHandler): HandlerRegistry =>
    ledgerRegistry('eligibility', types, before).registry;
  /** What the consumer handles at first. */
  const before = handling([HANDLED]);

  beforeAll(async () => {
    database = await testDatabase('land_again');
    intake = await party(database.url, 'intake');
    eligibility = await party(database.url, 'eligibility');
    const inbox = inboxOf(eligibility, 'eligibility', before);
    subscription = await bus.subscribe({
      consumer: 'eligibility',
      topics: [TOPIC],
      land: (records) => inbox.land(records),
    });
    for (let n = 0; n < 20; n += 1) {
      const type = n % 2 === 0 ? HANDLED : IGNORED;
      await emitAll(
        intake,
        Array.from({ length: FAMILIES }, (_, k) => about(type, 1 + k)),
      );
    }
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are sent', async () => (await ask(intake, UNSENT)).length === 0);
    await relay.stop();
    await work(before);
  }, 60_000);
  afterAll(async () => {
    await subscription.close();
    await intake.close();
    await eligibility.close();
    await database.drop();
  });

  const UNSENT = 'select from due';
  const ledger = (where = 'true'): Promise<Applied[]> =>
    ask<Applied>(eligibility, `select event_id, type, no from ledger where ${where} order by household, no`);
  const open = (): Promise<object[]> =>
    ask(eligibility, `select from inbox where state in ('landed', 'waiting')`);
  /** Lets the consumer apply what it can with these handlers. */
  async function work(registry: HandlerRegistry): Promise<void> {
    const worker = workerOf(eligibility, 'eligibility', registry);
    worker.start();
    await until('nothing is left to apply', async () => (await open()).length === 0);
    await worker.stop();
  }
  async function again(type: EventType = IGNORED): Promise<LandedAgain> {
    const bounds = (await schemaOf(intake)((sql) => topicBounds(sql, TOPIC))) ?? { first: 1, last: 0 };
    const schemas = { outbox: schemaOf(intake), inbox: schemaOf(eligibility) };
    const what = { consumer: 'eligibility', type };
    return landAgain(schemas, what, { topic: TOPIC, ...bounds }, () => Promise.resolve());
  }

  it('are passed: they leave no row, and each household stands behind its last event', async () => {
    expect(await ledger(`type = '${IGNORED}'`)).toEqual([]);
    expect(await ask(eligibility, 'select from inbox where type = $1', [IGNORED])).toEqual([]);
    expect(await ask(eligibility, 'select from stream_position where last = 20')).toHaveLength(FAMILIES);
  });

  it('are ignored once more by a release that does not handle them yet, and are not lost by that', async () => {
    expect(await again()).toEqual({ seen: 10 * FAMILIES, landed: 10 * FAMILIES });
    await work(before);
    expect(await ledger(`type = '${IGNORED}'`)).toEqual([]);
  });

  it('are applied once it handles them: each once, in order per household, behind what was applied', async () => {
    expect((await again()).landed).toBe(10 * FAMILIES);
    expect(await again()).toEqual({ seen: 10 * FAMILIES, landed: 0 });
    await work(handling([HANDLED, IGNORED]));
    expect((await again()).landed).toBe(0);
    const applied = await ledger(`household = '${household(1)}'`);
    expect(applied.map(({ type }) => type)).toEqual([
      ...Array<string>(10).fill(HANDLED),
      ...Array<string>(10).fill(IGNORED),
    ]);
    expect(applied.map(({ no }) => Number(no))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    const sent = await ask<{ event_id: string }>(
      intake,
      `select event_id from outbox where stream = 'household/${household(1)}' and streamseq % 2 = 0 order by streamseq`,
    );
    expect(applied.slice(10).map(({ event_id }) => event_id)).toEqual(sent.map(({ event_id }) => event_id));
    expect(await ledger()).toHaveLength(20 * FAMILIES);
  });

  it('do not disturb what comes afterwards, on the stream that it came on before', async () => {
    await emitAll(intake, [about(IGNORED, 1), about(HANDLED, 1)]);
    const relay = relayOf(intake, bus);
    relay.start();
    await until('all are sent', async () => (await ask(intake, UNSENT)).length === 0);
    await relay.stop();
    await work(handling([HANDLED, IGNORED]));
    // Landed while the type was ignored, applied by a release that handles it: no fault, one more to land again.
    expect(await ask(eligibility, `select from inbox where state = 'parked'`)).toEqual([]);
    expect((await again()).landed).toBe(1);
    const seen: string[] = [];
    const noting: AnyHandler = (events) => {
      seen.push(...events.map(({ stream }) => stream));
      return Promise.resolve();
    };
    await work(handling([HANDLED, IGNORED], noting));
    expect(seen).toEqual([`household/${household(1)}`]);
    expect(await ledger(`household = '${household(1)}'`)).toHaveLength(22);
  });

  it('wait behind one of their household that cannot be applied, as others do', async () => {
    await ask(
      eligibility,
      `delete from inbox where type = '${IGNORED}' and household_id = '${household(2)}'`,
    );
    await ask(eligibility, `delete from ledger where type = '${IGNORED}' and household = '${household(2)}'`);
    expect((await again()).landed).toBe(10);
    const broken: AnyHandler = () => Promise.reject(new TypeError('a fault of the new handler'));
    const worker = workerOf(eligibility, 'eligibility', handling([HANDLED, IGNORED], broken));
    worker.start();
    const parked = `select from inbox where state = 'parked' and household_id = '${household(2)}'`;
    await until('the first is parked', async () => (await ask(eligibility, parked)).length > 0);
    await until(
      'the others wait',
      async () => (await ask(eligibility, `select from inbox where state = 'waiting'`)).length === 9,
    );
    await worker.stop();
    expect(await ledger(`type = '${IGNORED}' and household = '${household(2)}'`)).toEqual([]);
  });
});
