import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { referral } from '../referral.definition.js';

const DELIVERED = 100_000;
const PAGES = 30;
const CANCELLED = 8;
/** More than the requests of a test may read of a table; every bad plan reads tens of thousands. */
const MANY = 10_000;

/** A department that got 100,000 deliveries, among 200,000 streams and the other events of the service. */
const FILL = [
  `insert into stream select 'referral.v1', 'household/' || n, 1 from generate_series(1, 200000) n`,
  `insert into outbox (topic, stream, streamseq, event_id, bytes)
   select 'referral.v1', 'household/' || n, 1, 'e' || n, '\\x7b7d' from generate_series(1, 100000) n`,
  `insert into outbox (topic, stream, streamseq, event_id, bytes)
   select 'referral.health.v1', 'token-' || n, 1, 'h' || n, '\\x7b7d' from generate_series(1, ${String(DELIVERED)}) n`,
  `insert into delivery (topic, delivery_no, id)
   select topic, row_number() over (order by id), id from outbox where topic = 'referral.health.v1'`,
  `insert into delivery_counter values ('referral.health.v1', ${String(DELIVERED)})`,
];

/** 20,000 needs, each passed on once and reported on. */
const FILL_REFERRALS = [
  `create temp table filled as select n, gen_random_uuid() as need, gen_random_uuid() as first,
     gen_random_uuid() as second, gen_random_uuid() as household from generate_series(1, 20000) n`,
  `insert into household_token select household, 'health', 'family-' || n from filled`,
  `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code, ground_zh,
     ground_en, established_on)
   select need, household, 'housing', '', '{}', 'normal', '510683990001', 'g', '依据', 'ground', '2026-01-14' from filled`,
  `insert into need_origin (origin_need_id, need_id, origin_type, origin_id, ground_code, event_id, established_on)
   select need, need, 'case', gen_random_uuid(), 'g', gen_random_uuid(), '2026-01-14' from filled`,
  ...[
    ['first', 'null', 'routed', 'passed-on', 'housing'],
    ['second', 'first', 'handed-over', 'referred', 'health'],
  ].map(
    ([id, previous, opening, state, department]) =>
      `insert into referral (referral_id, need_id, household_id, need_kind, aspects, department, routed_to, opening,
         previous_id, opened_on, region_code, urgency, referred_on, due_on, due_provisional, state, state_on, correlation_id)
       select ${String(id)}, need, household, 'housing', '{}', '${String(department)}', 'housing', '${String(opening)}',
         ${String(previous)}, '2026-01-14', '510683990001', 'normal', '2026-01-14', '2026-01-21', false,
         '${String(state)}', '2026-01-14', 'c' from filled`,
  ),
  `insert into feedback_report (department, report_id, referral_id, quarter, revision, final, outcome, aid, evidence,
     content_hash, channel, business_at, event_id)
   select 'health', 'r-' || n, second, '2026Q1', 1, false, 'not-yet', '[]', '{}', 'h', 'http', now(), second from filled`,
  `insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on, state, reported_on)
   select second, '2026Q1', 'health', '510683990001', '2026-04-01', '2026-04-15', 'reported', '2026-04-10' from filled`,
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

  it('the way of a referral among 40,000 is read, and some are cancelled, from no table’s end to end', async () => {
    for (const filling of FILL_REFERRALS) await database.query(filling);
    await database.query('analyze');
    const limit = String(PAGES);
    const { rows } = await database.query<{ id: string }>(`select second as id from filled limit ${limit}`);
    // What the filling read, such as keys that it refers to, is counted before anybody watches.
    await database.query('select pg_stat_force_next_flush()');
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    for (const { id } of rows) {
      const { body } = await running
        .http('demo-civil-affairs')
        .get<{ path: object[]; origins: object[] }>('referral', `/v1/referrals/${id}`);
      expect([body.path.length, body.origins.length]).toEqual([2, 1]);
    }
    for (const { id } of rows.slice(0, CANCELLED)) {
      const path = `/v1/referrals/${id}/cancellation`;
      const body = { reasonCode: 'need-met-otherwise', on: '2026-01-20' };
      expect((await running.http('demo-clerk').post('referral', path, body)).status).toBe(201);
    }
    expect(await scans.since('audit', PAGES + CANCELLED)).toEqual([]);
    // Transactions read by indexes only: what they read of each table are a few rows for each request.
    expect(await scans.readSince('audit', PAGES + CANCELLED, MANY)).toEqual([]);
  }, 120_000);

  it.each([
    ['of a place alone', 'select from referral r where starts_with(r.region_code, $1)'],
    [
      'of a place in a state',
      `select from referral where state = 'referred' and starts_with(region_code, $1)`,
    ],
  ])(
    'would be found out if it looked for referrals %s, which a plan for all values finds by no index',
    async (_what, text) => {
      const scans = await TableScans.watch(running.databaseUrl, 'referral');
      await scans.askAsWriter(text, ['510683990001']);
      await page(0);
      expect(await scans.readSince('audit', 1, MANY)).toEqual(['referral']);
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

  it('what is open of ended households is found by what is open, not by all households that ended in years', async () => {
    await database.query(
      `insert into household (household_id, region_code, residence, address, members, business_at, ended_on, end_reason_code)
       select household, '510683990001', 'rural', '{}', '[]', now(), '2026-01-20', 'died' from filled`,
    );
    await database.query(
      `update referral set state = 'completed', ended_on = '2026-01-20' where state = 'referred' and referral_id not in
         (select second from filled where n <= 20)`,
    );
    await database.query('analyze household, referral');
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    for (let n = 0; n < 5; n++) {
      const { body } = await running
        .http('demo-civil-affairs')
        .get<{ items: object[] }>('referral', '/v1/referrals?householdEnded=true');
      expect(body.items).toHaveLength(20 - CANCELLED);
    }
    expect(await scans.since('audit', 5)).toEqual([]);
  }, 120_000);
});
