import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import { Directory } from '@aid-chain/platform';
import pg from 'pg';
import { sql } from '@aid-chain/messaging';
import { referral } from '../referral.definition.js';
import { summaryStatement } from './duty-summary.reader.js';

/** 30,000 referrals of ten departments, each with the duties of two of twenty quarters; one in two hundred is open, one in a thousand late. */
const FILL = [
  `insert into directory.department (code, name_zh, name_en)
   select 'department-' || n, n::text, n::text from generate_series(0, 9) n`,
  `create temp table filled as select n, gen_random_uuid() as need, gen_random_uuid() as id,
     'department-' || (n % 10) as department, date '2021-01-01' + (n % 1700) as day from generate_series(1, 30000) n`,
  `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code, ground_zh,
     ground_en, established_on, state)
   select need, need, 'housing', '', '{}', 'normal', '510683990001', 'g', '依据', 'ground', day,
     case when n % 200 = 0 then 'open' else 'closed' end from filled`,
  `insert into referral (referral_id, need_id, household_id, need_kind, aspects, department, routed_to, opening,
     opened_on, region_code, urgency, referred_on, due_on, due_provisional, state, state_on, correlation_id, acknowledged_on,
     acknowledgement_came_on)
   select id, need, need, 'housing', '{}', department, department, 'routed', day, '510683990001', 'normal', day, day + 7,
     false, case when n % 200 = 0 then 'referred' else 'completed' end, day, 'c',
     case when n % 200 <> 0 then day + 3 end, case when n % 200 <> 0 then day + 3 end from filled`,
  `insert into feedback_duty (referral_id, quarter, department, region_code, announce_on, due_on, state, reported_on,
     announced, overdue)
   select id, (2021 + q / 4) || 'Q' || (1 + q % 4), department, '510683990001', date '2021-04-01' + q * 91,
     date '2021-04-15' + q * 91, case when n % 200 = 0 then 'open' else 'reported' end,
     case when n % 200 <> 0 then date '2021-04-10' + q * 91 + case when n % 997 = 0 then 9 else (n % 5)::int end end, true, n % 200 = 0
   from filled, lateral (select (n % 19 + i)::int as q from generate_series(0, 1) i) quarters`,
  `insert into social_organisation (organisation_id, kind, region_code, area, registered_on, profile, name_key)
   values ('00000000-0000-4000-8000-000000000001', 'enterprise', '510683990000', '510683990', '2021-01-02', '{}', 'k')`,
  `insert into helper_award (award_id, organisation_id, measure_code, household_id, region_code, departments, awarded_on,
     amount_fen, figures, paper, recorded_by)
   select id, '00000000-0000-4000-8000-000000000001', 'm', id, '510683990001',
     case when n % 2000 = 0 then '{human-resources}'::text[] else '{agriculture}' end, day, 1, '{}', n, 'spec' from filled`,
  'vacuum analyze helper_award',
  'vacuum analyze referral',
  'vacuum analyze need',
  'vacuum analyze feedback_duty',
];
const PAGES = 10;

describe('with 60,000 duties of departments', () => {
  let running: RunningServices;
  let database: pg.Client;

  beforeAll(async () => {
    running = await startServices([referral], { now: null });
    database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=referral' });
    await database.connect();
    for (const filling of FILL) await database.query(filling);
    for (const { app } of running.services) await app.get(Directory).reload();
  }, 180_000);
  afterAll(async () => {
    await database?.end();
    await running?.stop();
  });

  it('a quarter of the matrix is found by its index, and a year is counted in one pass that looks nothing up', async () => {
    const county = [sql`starts_with(d.region_code, ${'510683'})`];
    const planOf = async (from: string, to: string): Promise<string> => {
      const { text, values } = summaryStatement({ from, to, today: '2026-01-12' }, county);
      const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await planOf('2024Q1', '2024Q1')).toContain('Index Scan on feedback_duty_quarter');
    expect(await planOf('2024Q1', '2024Q4')).not.toMatch(/Nested Loop|Join|SubPlan/u);
    const { text, values } = summaryStatement({ from: '2024Q1', to: '2024Q4', today: '2026-01-12' }, county);
    const { rows } = await database.query<{ owedInAll: number }>(text, values);
    // What this connection has read is counted now, and not while the requests of the next test are watched.
    await database.query('select pg_stat_force_next_flush()');
    expect(rows).toHaveLength(40);
    expect(rows.reduce((sum, { owedInAll }) => sum + owedInAll, 0)).toBeGreaterThan(10_000);
  });

  it('what hardly a row shows, and what a village without any asks for, is found without reading all years', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    const found = {
      'feedback-duties?state=late': 10,
      'feedback-duties?state=suspended': 0,
      'feedback-duties?state=released': 0,
      'feedback-duties?regionCode=510683990002': 0,
      'acknowledgements?state=late': 0,
      'acknowledgements?state=released': 0,
      'acknowledgements?regionCode=510683990002': 0,
    };
    for (const [list, rows] of Object.entries(found)) {
      const { body } = await running
        .http('demo-civil-affairs')
        .get<{ items: object[] }>('referral', `/v1/${list}&limit=10`);
      expect([list, body.items.length]).toEqual([list, rows]);
    }
    expect(await scans.readSince('audit', Object.keys(found).length, 1_000)).toEqual([]);
  }, 60_000);

  it('[S3-18] a department finds its few awards without reading those of the others', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    const { body } = await running
      .http('demo-dept-human-resources')
      .get<{ items: object[] }>('referral', '/v1/helper-awards?limit=20');
    expect(body.items).toHaveLength(15);
    expect(await scans.readSince('audit', 1, 1_000)).toEqual([]);
  });

  it('pages of duties, acknowledgements and due items read no table from end to end', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'referral');
    const lists = [
      'feedback-duties?department=department-3',
      'feedback-duties?state=missing',
      'acknowledgements?state=missing',
      'acknowledgements?department=department-3',
      'due-items?overdue=true',
      'due-items?department=department-0',
    ];
    for (const list of lists) {
      let cursor = '';
      for (let n = 0; n < PAGES; n++) {
        const { body } = await running
          .http('demo-civil-affairs')
          .get<{ items: object[]; next?: string }>('referral', `/v1/${list}&limit=10${cursor}`);
        expect(body.items).toHaveLength(10);
        cursor = `&cursor=${body.next ?? ''}`;
      }
    }
    expect(await scans.since('audit', PAGES * lists.length)).toEqual([]);
  }, 60_000);
});
