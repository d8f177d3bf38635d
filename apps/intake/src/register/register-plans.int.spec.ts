import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';
import { ACCEPT_KNOWN_HOUSEHOLD, ACCEPT_NEW_HOUSEHOLD } from '../acceptance/acceptance.sql.js';
import { FIND_FAMILY, KNOWS_ANYBODY, LOCK_HOUSEHOLDS } from './register.sql.js';

const HOUSEHOLDS = 5_000;
const GROWING = ['household', 'person', 'person_index', 'membership', 'application'];

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
), m as (
  insert into membership (household_id, person_id, relation, lives_from, joined_on)
  select homes.id, numbered.id, 'head', '2015-01-01', '2026-01-12' from numbered join homes using (place)
)
insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
  categories_requested, help_requested, state, members, declared)
select gen_random_uuid(), id, region_code, 'window', 'self', 'clerk', '2026-01-12', '{}', '{}', 'decided', '[]', '{}'
from h, generate_series(1, 2)`;

beforeAll(async () => {
  running = await startServices([intake], { now: null });
  database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=intake' });
  await database.connect();
  await database.query(FILL);
  await database.query(`analyze ${GROWING.join(', ')}`);
});

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

describe('with thousands of households in the register', () => {
  it.each([
    ['finding a family', FIND_FAMILY],
    ['locking its household', LOCK_HOUSEHOLDS],
  ])('%s scans no table', async (_title, sql) => {
    const { rows } = await database.query<{ value: string }>('select value from person_index limit 5');
    const params = [rows.map(() => 'k'), rows.map(({ value }) => value)];
    expect(await scanned(sql, params)).toEqual([]);
    expect((await database.query(sql, params)).rows.length).toBeGreaterThanOrEqual(1);
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
    ['accepting a new family', ACCEPT_NEW_HOUSEHOLD, 13],
    ['accepting a known family', ACCEPT_KNOWN_HOUSEHOLD, 13],
    ['asking whether anybody is known', KNOWS_ANYBODY, 2],
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
