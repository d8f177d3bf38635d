import type { SqlText } from '@aid-chain/messaging';
import { sql } from '@aid-chain/messaging';
import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';
import { foundIn, groundOf, ofHousehold, ofName, ofNumber } from './search.sql.js';

/** Three persons each: more than 100,000 of them, with a name that a hundredth bears, and months of audit. */
const HOUSEHOLDS = 34_000;
const BEARERS_OF_A_NAME = 1_020;
const GROWING = [
  'household',
  'person',
  'person_index',
  'person_name_index',
  'membership',
  'application',
  'audit',
];

const FILL = [
  `create temp table h as select gen_random_uuid() as id, n, '51068399' || lpad((n % 5000)::text, 4, '0') as region_code
   from generate_series(1, ${String(HOUSEHOLDS)}) n`,
  `create temp table p as select gen_random_uuid() as id, h.id as household_id, h.n * 3 + i as n
   from h, generate_series(1, 3) i`,
  `insert into household (id, region_code, residence, address, registered_on)
   select id, region_code, 'rural', '{}', '2026-01-12' from h`,
  `insert into person (id, name, no_id_reason_code, birth_date, sex, register_region_code)
   select id, '{}', 'other', '{}', 'male', '510683' from p`,
  `insert into person_index (kid, value, person_id) select 'k', 'number' || n, id from p`,
  `insert into person_name_index (kid, value, numbered, person_id, alone)
   select 'k', 'born' || n, true, id, false from p
   union all select 'k', case when n % 100 = 0 then 'wide-spread' else 'name' || n / 2 end, true, id, false from p`,
  `insert into membership (household_id, person_id, relation, lives_from, joined_on)
   select household_id, id, 'head', '2015-01-01', '2026-01-12' from p`,
  `insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
     categories_requested, help_requested, state, members, declared, sealed, filed)
   select id, id, region_code, 'window', 'self', 'clerk', '2026-01-12', '{}', '{}', 'open', '[]', '{}', '{}', '{}' from h`,
  // One row in fifty is a look in full, one in five a list; the others are what clerks did.
  `insert into audit (business_at, actor_id, actor_role, actor_region, action, object_type, object_id, household_id, outcome,
     reason, ids, correlation_id)
   select timestamptz '2025-01-01' + n * interval '2 minutes', 'clerk-' || n % 40, 'clerk', '510683990000',
     case when n % 50 = 0 then 'household.unmasked' when n % 5 = 0 then 'application.listed' else 'application.accepted' end,
     'household', id::text, case when n % 5 > 0 or n % 50 = 0 then id end,
     case when n % 5 = 0 then 'shown' else 'done' end, case when n % 50 = 0 then 'complaint' end,
     case when n % 5 = 0 then array[id::text] else '{}' end, gen_random_uuid()
   from (select (h.n + part * ${String(HOUSEHOLDS)}) as n, id from h, generate_series(0, 2) part) r`,
  `vacuum analyze ${GROWING.join(', ')}`,
];

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([intake], { now: null });
  database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=intake' });
  await database.connect();
  for (const filling of FILL) await database.query(filling);
}, 180_000);
afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const TOWNSHIP = sql`starts_with(h.region_code, ${'510683990'})`;
const one = async <R extends pg.QueryResultRow>(text: string): Promise<R | undefined> =>
  (await database.query<R>(text)).rows[0];

/** The tables that a statement reads from end to end, and how many rows it reads in all. */
async function read({ text, values }: SqlText): Promise<{ scanned: string[]; rows: number; found: number }> {
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain (analyze) ${text}`, values);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  const nodes = [...plan.matchAll(/Scan.*actual time=\S+ rows=([\d.]+) loops=(\d+)/g)];
  return {
    scanned: [...plan.matchAll(/Seq Scan on (\w+)/g)]
      .map(([, t]) => String(t))
      .filter((t) => GROWING.includes(t)),
    rows: nodes.reduce((sum, [, n, loops]) => sum + Number(n) * Number(loops), 0),
    found: (await database.query(text, values)).rows.length,
  };
}

describe('with a hundred thousand persons and a hundred thousand audit rows', () => {
  it.each([
    ['a number', () => ofNumber([{ kid: 'k', value: 'number300' }]), 1, 20],
    ['a name', () => ofName([{ kid: 'k', value: 'name150' }]), 1, 30],
    [
      'a name that a hundredth bears',
      () => ofName([{ kid: 'k', value: 'wide-spread' }]),
      21,
      BEARERS_OF_A_NAME * 6,
    ],
  ] as const)('[A-13] a search by %s reads its bearers alone', async (_by, persons, found, most) => {
    const answer = await read(foundIn(persons(), TOWNSHIP, 21));
    expect(answer.scanned).toEqual([]);
    expect(answer.found).toBeGreaterThanOrEqual(found);
    expect(answer.rows).toBeLessThan(most);
  });

  it('[A-13] a search by a case, and the case for which somebody looks, read no table from end to end', async () => {
    const row = await one<{ id: string }>('select id from application limit 1');
    expect(await read(groundOf(row?.id ?? '', sql`true`))).toMatchObject({ scanned: [], found: 1 });
    const members = await read(foundIn(ofHousehold(row?.id ?? ''), sql`true`, 21));
    expect(members).toMatchObject({ scanned: [], found: 3 });
    expect(members.rows).toBeLessThan(50);
  });

  it('[S4-06] [L-16] [L-17] [N13] what the audit is asked for is found without reading months of it', async () => {
    const row = await one<{ household: string }>(
      `select household_id::text as household from audit where outcome = 'shown' and household_id is not null limit 1`,
    );
    const household = row?.household ?? '';
    await database.query(`update household set region_code = '510683990001' where id = $1`, [household]);
    // What the specs before read is counted before anybody watches.
    await database.query('select pg_stat_force_next_flush()');
    const scans = await TableScans.watch(running.databaseUrl, 'intake');
    const asked: [key: string, path: string, rows: number][] = [
      ['demo-auditor', 'audit-entries?limit=20', 20],
      ['demo-auditor', `audit-entries?householdId=${household}&limit=20`, 3],
      ['demo-auditor', 'audit-entries?actorId=clerk-7&limit=20&from=2025-02-01&to=2025-02-28', 20],
      ['demo-auditor', 'audit-entries?from=2025-03-01&to=2025-03-01&limit=20', 20],
      ['demo-auditor', 'look-ups?month=2025-03&limit=20', 20],
      ['demo-reviewer', 'look-ups?month=2025-03&limit=20', 20],
      ['demo-clerk', `access-log?householdId=${household}&presence=in-person&limit=20`, 1],
      ['demo-auditor', 'exposures?actorId=clerk-0&from=2025-03-01&to=2025-03-02&limit=20', 20],
    ];
    for (const [key, path, rows] of asked) {
      const { body } = await running.http(key).get<{ items: object[] }>('intake', `/v1/${path}`);
      expect([path, body.items.length]).toEqual([path, Math.max(rows, body.items.length)]);
    }
    expect(await scans.since('audit', asked.length)).toEqual([]);
    const rare = await TableScans.watch(running.databaseUrl, 'intake');
    for (const filter of [
      'action=clock.set',
      'outcome=refused',
      'action=clock.set&outcome=refused',
      'action=key-found-nowhere',
      'actorId=nobody',
    ])
      await running.http('demo-auditor').get('intake', `/v1/audit-entries?${filter}&limit=20`);
    expect(await rare.readSince('audit', 5, 500)).toEqual([]);
  }, 60_000);
});
