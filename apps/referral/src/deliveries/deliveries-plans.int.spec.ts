import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { referral } from '../referral.definition.js';

const DELIVERED = 100_000;
const PAGES = 30;

/** A department that got 100,000 deliveries, among 200,000 streams and the other events of the service. */
const FILL = [
  `insert into stream select 'referral.v1', 'household/' || n, 1 from generate_series(1, 200000) n`,
  `insert into outbox (topic, stream, streamseq, event_id, bytes, published_at)
   select 'referral.v1', 'household/' || n, 1, 'e' || n, '\\x7b7d', now() from generate_series(1, 100000) n`,
  `insert into outbox (topic, stream, streamseq, event_id, bytes, published_at, delivery_no)
   select 'referral.health.v1', 'token-' || n, 1, 'h' || n, '\\x7b7d', now(), n from generate_series(1, ${String(DELIVERED)}) n`,
  `insert into delivery_counter values ('referral.health.v1', ${String(DELIVERED)})`,
];

interface Page {
  readonly items: readonly { readonly deliveryNo: number }[];
  readonly last: number;
}

describe('a department that asks for its deliveries after years', () => {
  let running: RunningServices;
  let database: pg.Client;

  beforeAll(async () => {
    running = await startServices([referral], { now: null });
    database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=referral' });
    await database.connect();
    for (const filling of FILL) await database.query(filling);
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await running?.stop();
  });

  const page = async (after: number): Promise<Page> => {
    const path = `/v1/departments/health/deliveries?after=${String(after)}`;
    const { status, body } = await running.http('demo-dept-health').get<Page>('referral', path);
    expect(status).toBe(200);
    return body;
  };

  it.each([
    ['before the first statistics', 'select 1'],
    ['with statistics', 'analyze'],
  ])(
    'reads its pages one after the other and no table from end to end, %s',
    async (_when, prepare) => {
      await database.query(prepare);
      const scans = await TableScans.watch(running.databaseUrl, 'referral');
      let after = DELIVERED / 2;
      for (let n = 0; n < PAGES; n++) {
        const { items, last } = await page(after);
        expect(items[0]?.deliveryNo).toBe(after + 1);
        after = last;
      }
      expect(await scans.since('audit', PAGES)).toEqual([]);
    },
    60_000,
  );

  it('would be found out if it read the whole outbox', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    await database.query(`select from outbox where recorded_at > now()`);
    await database.query('select pg_stat_force_next_flush()');
    await page(0);
    expect(await scans.since('audit', 1)).toEqual(['outbox']);
  }, 60_000);
});
