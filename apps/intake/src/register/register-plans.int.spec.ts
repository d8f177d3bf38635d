import type { SqlText } from '@aid-chain/messaging';
import { householdBuilder, startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';
import { acceptKnownHousehold, acceptNewHousehold, restFiling } from '../acceptance/acceptance.sql.js';
import * as household from './household.sql.js';
import {
  findFamily,
  findHouseholds,
  knowsAnybody,
  lockHouseholds,
  lockHouseholdsById,
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

/** For statements of which only the text is asked. */
const SEALED = { kid: 'k', iv: '', ct: '' };
const ENTERED = {
  ...{ householdId: '', regionCode: '', residence: '', address: SEALED, receivedOn: '' },
  ...{ members: [], index: [], names: [], application: {} },
};

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
  `insert into outbox (topic, stream, streamseq, event_id, bytes)
   select 'intake.v1', 'household/' || n, 1, 'e' || n, '\\x7b7d' from generate_series(1, 100000) n`,
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
    ['finding a family', findFamily],
    ['locking its household', lockHouseholds],
  ])('%s scans no table', async (_title, statement) => {
    const { rows } = await database.query<{ value: string }>('select value from person_index limit 5');
    const index = rows.map(({ value }) => ({ kid: 'k', value }));
    const names = rows.map(({ value }) => ({ kid: 'k', value: `name${value}`, numbered: false }));
    const { text, values } = statement({ index, names });
    expect(await scanned(text, values)).toEqual([]);
    expect((await database.query(text, values)).rows.length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['finding households by their ids', findHouseholds],
    ['locking them', lockHouseholdsById],
  ])('%s scans no table', async (_title, statement) => {
    const { rows } = await database.query<{ id: string }>('select id from household limit 5');
    const ids = rows.map(({ id }) => id);
    const { text, values } = statement(ids, ids);
    expect(await scanned(text, values)).toEqual([]);
  });

  it.each([
    ['id', 'an opened case'],
    ['case_id', 'a decided case'],
  ])('finding applications by %s for %s scans no table', async (column) => {
    const sql = `select id from application where ${column} = any ($1::uuid[]) order by id for update`;
    const { rows } = await database.query<{ id: string }>('select id from application limit 20');
    expect(await scanned(sql, [rows.map(({ id }) => id)])).toEqual([]);
  });

  it.each<[string, SqlText]>([
    ['accepting a new family', acceptNewHousehold(ENTERED)],
    ['accepting a known family', acceptKnownHousehold('', 1, {})],
    ['laying a filing aside', restFiling({}, SEALED)],
    ['asking whether anybody is known', knowsAnybody({ index: [], names: [] })],
    ['members who leave', household.endMemberships([])],
    ['households as they are from now on', household.saveHouseholds([], '')],
    ['forgetting corrected names and numbers', household.forgetCorrected([], [])],
    ['persons with their index rows', household.savePersons([], [], [])],
    ['members who stay and join', household.saveMembers([], [])],
    ['the answers of the window', household.keepAnswers([])],
    ['households of which nobody stays', household.endHouseholds([], '')],
    ['what changed in the register', household.keepChanges([], '', '')],
    ['how far their streams have come', household.lastNumbers([])],
  ])(
    '%s scans no table, also with the plan that a connection keeps for all values',
    async (_t, { text, values }) => {
      await database.query(`set plan_cache_mode = force_generic_plan; prepare hot as ${text}`);
      const unknown = values.map(() => 'null').join(', ');
      try {
        expect(await scanned(`execute hot (${unknown})`, [])).toEqual([]);
      } finally {
        await database.query('deallocate hot; reset plan_cache_mode');
      }
    },
  );
});

const FEW = 8;
/** More than the requests of a test may read of a table; every bad plan reads tens of thousands. */
const MANY = 10_000;
const OF_A_PLACE = `select from application where starts_with(region_code, $1) and state = 'decided'`;

describe('families that file at the window, on a register and logs of years', () => {
  const FILED = 60;
  const file = (filing: object) =>
    running.http('demo-clerk').post<{ applicationId: string }>('intake', '/v1/applications', filing);
  const withdraw = ({ applicationId }: { applicationId: string }) =>
    running.http('demo-clerk').post('intake', `/v1/applications/${applicationId}/withdrawal`, {
      on: '2026-01-12',
      reasonCode: 'other',
    });

  it('are accepted or refused without any growing table being read from end to end', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'intake');
    // More often than a connection waits before it keeps a plan.
    const families = Array.from({ length: FILED }, () => householdBuilder().with().with().build());
    const accepted = await Promise.all(families.map(file));
    expect(accepted.map(({ status }) => status)).toEqual(families.map(() => 201));
    const again = await Promise.all(families.map(file));
    expect(again.map(({ status }) => status)).toEqual(families.map(() => 409));
    const withdrawn = await Promise.all(accepted.slice(0, FEW).map(({ body }) => withdraw(body)));
    expect(withdrawn.map(({ status }) => status)).toEqual(withdrawn.map(() => 200));
    expect(await scans.since('audit', 2 * FILED + FEW)).toEqual([]);
    // Transactions read by indexes only: what they read of each table are a few rows for each request.
    expect(await scans.readSince('audit', 2 * FILED + FEW, MANY)).toEqual([]);
  }, 120_000);

  it.each([
    ['looked for a place alone', `select from household where starts_with(region_code, $1)`, 'household'],
    ['looked for the applications of a place', OF_A_PLACE, 'application'],
  ])(
    'would be found out if one %s, which a plan for all values reads by an index from end to end',
    async (_what, text, table) => {
      const scans = await TableScans.watch(running.databaseUrl, 'intake');
      await scans.askAsWriter(text, ['510683990001']);
      await file(householdBuilder().with().build());
      expect(await scans.readSince('audit', 1, MANY)).toEqual([table]);
    },
    60_000,
  );

  it('would be found out if one were', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'intake');
    await database.query(`select from outbox where recorded_at > now()`);
    await database.query(`select from audit where actor_role = 'nobody'`);
    await database.query('select pg_stat_force_next_flush()');
    await file(householdBuilder().with().build());
    expect(await scans.since('audit', 1)).toEqual(['audit', 'outbox']);
  }, 60_000);
});
