import { householdBuilder, startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';
import { ACCEPT_KNOWN_HOUSEHOLD, ACCEPT_NEW_HOUSEHOLD, REST_FILING } from '../acceptance/acceptance.sql.js';
import * as HOUSEHOLD from './household.sql.js';
import {
  FIND_FAMILY,
  FIND_HOUSEHOLDS,
  KNOWS_ANYBODY,
  LOCK_HOUSEHOLDS,
  LOCK_HOUSEHOLDS_BY_ID,
} from './register.sql.js';

/** Three persons and two ended applications each: 100,000 rows and more per table. */
const HOUSEHOLDS = 34_000;
const GROWING = [
  'household',
  'person',
  'person_index',
  'person_name_index',
  'membership',
  'application',
  'stream',
  'outbox',
  'idempotency',
  'audit',
];

let running: RunningServices;
let database: pg.Client;

/** A register in one statement: three persons and two ended applications per household. */
const FILL = `
with h as (
  insert into household (id, region_code, residence, address, registered_on)
  select gen_random_uuid(), '51068399' || lpad((n % 5000)::text, 4, '0'), 'rural', '{}', '2026-01-12'
  from generate_series(1, ${HOUSEHOLDS}) n returning id, region_code
), p as (
  insert into person (id, name, no_id_reason_code, birth_date, sex, register_region_code)
  select gen_random_uuid(), '{}', 'other', '{}', 'male', '510683' from h, generate_series(1, 3) returning id
), numbered as (select id, (row_number() over () - 1) / 3 as place from p),
homes as (select id, row_number() over () - 1 as place from h), i as (
  insert into person_index (kid, value, person_id) select 'k', id::text, id from p
), n as (
  insert into person_name_index (kid, value, numbered, person_id, alone)
  select 'k', 'name' || id::text, false, id, true from p
), m as (
  insert into membership (household_id, person_id, relation, lives_from, joined_on)
  select homes.id, numbered.id, 'head', '2015-01-01', '2026-01-12' from numbered join homes using (place)
)
insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
  categories_requested, help_requested, state, members, declared, sealed, filed)
select gen_random_uuid(), id, region_code, 'window', 'self', 'clerk', '2026-01-12', '{}', '{}', 'decided', '[]', '{}', '{}', '{}'
from h, generate_series(1, 2)`;

/** What commands and relay of those years left behind. */
const FILL_LOGS = [
  `insert into stream select 'intake.v1', 'household/' || n, 1 from generate_series(1, 200000) n`,
  `insert into outbox (topic, stream, streamseq, event_id, bytes, published_at)
   select 'intake.v1', 'household/' || n, 1, 'e' || n, '\\x7b7d', now() from generate_series(1, 100000) n`,
  `insert into idempotency (actor_id, key, request_hash, status, body)
   select 'demo-clerk', 'key-' || n, 'hash', 201, '{}' from generate_series(1, 100000) n`,
  `insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, outcome, correlation_id)
   select now(), 'demo-clerk', 'clerk', 'application.accepted', 'application', n::text, 'done', gen_random_uuid()
   from generate_series(1, 100000) n`,
];

beforeAll(async () => {
  running = await startServices([intake]);
  database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=intake' });
  await database.connect();
  for (const filling of [FILL, ...FILL_LOGS]) await database.query(filling);
  await database.query(`analyze ${GROWING.join(', ')}`);
}, 120_000);

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

/** The tables that a statement reads from end to end. */
async function scanned(sql: string, params: unknown[]): Promise<string[]> {
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  return [...plan.matchAll(/Seq Scan on (\w+)/g)]
    .map(([, table]) => String(table))
    .filter((t) => GROWING.includes(t));
}

describe('with a hundred thousand persons in the register', () => {
  it.each([
    ['finding a family', FIND_FAMILY],
    ['locking its household', LOCK_HOUSEHOLDS],
  ])('%s scans no table', async (_title, sql) => {
    const { rows } = await database.query<{ value: string }>('select value from person_index limit 5');
    const kids = rows.map(() => 'k');
    const names = rows.map(({ value }) => `name${value}`);
    const params = [kids, rows.map(({ value }) => value), kids, names, rows.map(() => false)];
    expect(await scanned(sql, params)).toEqual([]);
    expect((await database.query(sql, params)).rows.length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['finding households by their ids', FIND_HOUSEHOLDS],
    ['locking them', LOCK_HOUSEHOLDS_BY_ID],
  ])('%s scans no table', async (_title, sql) => {
    const { rows } = await database.query<{ id: string }>('select id from household limit 5');
    const params = [rows.map(({ id }) => id), rows.map(({ id }) => id)];
    expect(await scanned(sql, params)).toEqual([]);
  });

  it.each([
    ['id', 'an opened case'],
    ['case_id', 'a decided case'],
  ])('finding applications by %s for %s scans no table', async (column) => {
    const sql = `select id from application where ${column} = any ($1::uuid[]) order by id for update`;
    const { rows } = await database.query<{ id: string }>('select id from application limit 20');
    expect(await scanned(sql, [rows.map(({ id }) => id)])).toEqual([]);
  });

  it.each([
    ['accepting a new family', ACCEPT_NEW_HOUSEHOLD, 9],
    ['accepting a known family', ACCEPT_KNOWN_HOUSEHOLD, 3],
    ['laying a filing aside', REST_FILING, 2],
    ['asking whether anybody is known', KNOWS_ANYBODY, 5],
    ['members who leave', HOUSEHOLD.LEAVE, 1],
    ['households as they are from now on', HOUSEHOLD.SAVE_HOUSEHOLDS, 2],
    ['forgetting corrected names and numbers', HOUSEHOLD.FORGET_CORRECTED, 2],
    ['persons with their index rows', HOUSEHOLD.SAVE_PERSONS, 3],
    ['members who stay and join', HOUSEHOLD.SAVE_MEMBERS, 2],
    ['the answers of the window', HOUSEHOLD.KEEP_ANSWERS, 1],
    ['households of which nobody stays', HOUSEHOLD.END_HOUSEHOLDS, 2],
    ['what changed in the register', HOUSEHOLD.KEEP_CHANGES, 3],
    ['how far their streams have come', HOUSEHOLD.LAST_NUMBERS, 1],
  ])(
    '%s scans no table, also with the plan that a connection keeps for all values',
    async (_t, sql, count) => {
      await database.query(`set plan_cache_mode = force_generic_plan; prepare hot as ${sql}`);
      const values = Array.from({ length: count }, () => 'null').join(', ');
      try {
        expect(await scanned(`execute hot (${values})`, [])).toEqual([]);
      } finally {
        await database.query('deallocate hot; reset plan_cache_mode');
      }
    },
  );
});

describe('families that file at the window, on a register and logs of years', () => {
  const FILED = 60;
  const file = (filing: object) => running.http('demo-clerk').post('intake', '/v1/applications', filing);

  it('are accepted or refused without any growing table being read from end to end', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'intake');
    // More often than a connection waits before it keeps a plan.
    const families = Array.from({ length: FILED }, () => householdBuilder().with().with().build());
    const accepted = await Promise.all(families.map(file));
    expect(accepted.map(({ status }) => status)).toEqual(families.map(() => 201));
    const again = await Promise.all(families.map(file));
    expect(again.map(({ status }) => status)).toEqual(families.map(() => 409));
    expect(await scans.since('audit', 2 * FILED)).toEqual([]);
  }, 120_000);

  it('would be found out if one were', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'intake');
    await database.query(`select from outbox where recorded_at > now()`);
    await database.query(`select from audit where actor_role = 'nobody'`);
    await database.query('select pg_stat_force_next_flush()');
    await file(householdBuilder().with().build());
    expect(await scans.since('audit', 1)).toEqual(['audit', 'outbox']);
  }, 60_000);
});
