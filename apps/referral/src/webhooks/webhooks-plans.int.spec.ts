import { until } from '@aid-chain/kernel';
import { TableScans } from '@aid-chain/testing';
import { Receiver } from './receiver.fixture.js';
import { WebhookStage } from './webhook-stage.fixture.js';

const DELIVERED = 100_000;
const FAMILIES = 20;
/** More than the messages of a test may read of a table; every bad plan reads tens of thousands. */
const MANY = 10_000;
const TOPIC = 'referral.medical-insurance.v1';

/** Messages of years: most were delivered, some of one household wait behind one that is tried again tomorrow. */
const FILL = [
  `insert into outbox (topic, stream, streamseq, event_id, bytes)
   select '${TOPIC}', 'token-' || (n % 80000), n, 'h' || n, '\\x7b7d' from generate_series(1, ${String(DELIVERED)}) n`,
  `insert into delivery (topic, delivery_no, id)
   select topic, row_number() over (order by id), id from outbox where topic = '${TOPIC}'`,
  `insert into delivery_counter values ('${TOPIC}', ${String(DELIVERED)})`,
  `insert into webhook (department, upto) values ('medical-insurance', ${String(DELIVERED)})`,
  `insert into webhook_delivery (department, delivery_no, stream, state, next_at)
   select 'medical-insurance', n, 'token-' || n,
          case when n <= 60000 then 'delivered' else 'given-up' end, now() from generate_series(1, 80000) n`,
  `insert into webhook_delivery (department, delivery_no, stream, state, next_at)
   select 'medical-insurance', n, 'held', case n when 80001 then 'pending' else 'waiting' end, now() + interval '1 day'
     from generate_series(80001, ${String(DELIVERED)}) n`,
];

describe('a webhook after years', () => {
  let stage: WebhookStage;
  let receiver: Receiver;

  beforeAll(async () => {
    stage = await WebhookStage.start();
    receiver = await Receiver.start();
    for (const filling of FILL) await stage.rows(`set search_path = referral; ${filling}`);
  }, 120_000);
  afterAll(async () => {
    await stage?.stack.stop();
    await receiver?.stop();
  });

  it('gets its messages without a look through those of the years, or through what waits', async () => {
    await stage.listen('medical-insurance', receiver);
    await stage.family();
    await until('the first one is there', () => receiver.got.length === 1, { withinMs: 30_000 });
    await stage.rows('select pg_stat_force_next_flush()');
    const scans = await TableScans.watch(stage.stack.databaseUrl, 'referral');
    for (let n = 0; n < FAMILIES; n++) await stage.family();
    await until('all are there', () => receiver.got.length === 1 + FAMILIES, { withinMs: 30_000 });
    const page = '/v1/departments/medical-insurance/webhook-deliveries?state=pending';
    const { body } = await stage.stack
      .http('demo-operator')
      .get<{ items: { deliveryNo: number }[] }>('referral', page);
    expect(body.items.map(({ deliveryNo }) => deliveryNo)).toContain(80_001);
    expect(await scans.since('webhook_attempt', FAMILIES)).toEqual([]);
    expect(await scans.readSince('webhook_attempt', FAMILIES, MANY)).toEqual([]);
  }, 120_000);
});
