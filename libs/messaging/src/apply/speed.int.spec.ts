import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { about } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import { ask, emitAll, inboxOf, party, relayOf, workerOf, type Party } from '../fixture/party.js';
import { until } from '../fixture/wait.js';
import { InProcessBus } from '../in-process/in-process.adapter.js';

const CONSUMER = 'eligibility';
const TYPE = 'intake.application-withdrawn.v1';

describe('speed', () => {
  let database: TestDatabase;
  let intake: Party;
  let eligibility: Party;

  beforeAll(async () => {
    database = await testDatabase('speed');
    intake = await party(database.url, 'intake');
    eligibility = await party(database.url, 'eligibility');
  });
  afterAll(async () => {
    await intake.close();
    await eligibility.close();
    await database.drop();
  });

  it('carries events', async () => {
    const bus = new InProcessBus({ consumers: [{ name: CONSUMER, topics: ['intake.v1'] }] });
    const { registry } = ledgerRegistry(CONSUMER, [TYPE]);
    const worker = workerOf(eligibility, CONSUMER, registry);
    const inbox = inboxOf(eligibility, CONSUMER, registry, () => { worker.wake(); });
    await bus.subscribe({ consumer: CONSUMER, topics: ['intake.v1'], land: (r) => inbox.land(r) });
    const relay = relayOf(intake, bus);
    const total = 40_000;
    let t = Date.now();
    for (let i = 0; i < total; i += 500) {
      await emitAll(intake, Array.from({ length: 500 }, (_, k) => about(TYPE, (i + k) % 10_000)));
    }
    console.log(`append ${(total / (Date.now() - t)).toFixed(1)} k/s`);
    t = Date.now();
    relay.start();
    worker.start();
    const landed = async () => Number((await ask<{ n: string }>(eligibility, `select count(*) as n from ledger`))[0]?.n);
    await until('relayed', async () => (await ask(intake, 'select 1 from outbox where published_at is null limit 1')).length === 0, 60_000);
    console.log(`relayed+landed ${(total / (Date.now() - t)).toFixed(1)} k/s`);
    await until('applied', async () => (await landed()) === total, 60_000);
    console.log(`all applied ${(total / (Date.now() - t)).toFixed(1)} k/s`);
    console.log(eligibility.alarms, intake.alarms);
    await relay.stop();
    await worker.stop();
  });
});
