import { until } from '@aid-chain/kernel';
import { bareSql, sql, type Sql } from '@aid-chain/messaging';
import { regionCondition } from '@aid-chain/platform';
import { startServices, TableScans, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { findCase, lockCase } from '../cases/case-store.js';
import { followRecognitions, recognitionsWithMerged } from '../recognitions/recognition-store.js';
import { eligibility } from '../eligibility.definition.js';
import { lockChangedCases } from '../due-items/case-due-items.store.js';
import { CASE_DOCUMENT } from '../documents/document-kinds.js';
import { differencesWhere } from '../methods/method-difference.store.js';
import { toStored } from '../documents/stored-document.rules.js';
import { HASH, opened } from '../testing/given.fixture.js';
import type { Decided } from '../cases/case.state.js';

/** A county's cases of years: of every ten households two went into the next one, every five-hundredth has ended. */
const FILL = [
  `insert into household (household_id, region_code, residence, address, members, business_at, ended_on, end_reason_code)
   select gen_random_uuid(), '510683990001', 'rural', '{}', '[]', now(),
     case when n % 500 = 0 then date '2026-01-19' end, case when n % 500 = 0 then 'died' end
   from generate_series(1, 30000) n`,
  `insert into case_file (case_id, household_id, origin, region_code, opened_on, state, document)
   select id, household_id, 'application', region_code, '2026-01-12', 'gathering',
     '${JSON.stringify(toStored(CASE_DOCUMENT, opened().state))}'::jsonb || jsonb_build_object('caseId', id, 'householdId', household_id)
   from (select gen_random_uuid() as id, * from household) h`,
  `insert into household_merger (household_id, into_id, merged_at, last_seq)
   select household_id, into_id, now(), 4
   from (select household_id, lead(household_id) over (order by household_id) as into_id,
       row_number() over (order by household_id) as n from household) h where n % 10 in (1, 2)`,
  `insert into recognition (recognition_id, household_id, category, case_id, state, document)
   select case_id, household_id, 'dibao', case_id, 'running',
     '{"documentVersion": 1, "category": "dibao", "track": "civil-affairs", "personId": null, "state": {"is": "running"}}'::jsonb
       || jsonb_build_object('recognitionId', case_id, 'householdId', household_id, 'caseId', case_id)
   from case_file`,
  'analyze household, case_file, recognition, household_merger',
];

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([eligibility]);
  database = await connect();
  for (const filling of FILL) await database.query(filling);
}, 120_000);

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

describe('with 30,000 cases', () => {
  it('those of a township that was merged into this one are listed at this window', async () => {
    await database.query(
      `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
       values ('510683960000', 'township', '原二镇', '2000-01-01', '2026-01-11', '510683990000')`,
    );
    const { rows } = await database.query<{ case_id: string; household_id: string }>(
      `update case_file set region_code = '510683960001'
       where case_id = (select c.case_id from case_file c join household h using (household_id)
         where h.ended_on is null limit 1) returning case_id, household_id`,
    );
    await running.setClock('2026-01-12T09:10:00+08:00');
    const [one] = rows;
    const listed = await running
      .http('demo-clerk')
      .get<{ items: { caseId: string }[] }>(
        'eligibility',
        `/v1/cases?householdId=${one?.household_id ?? ''}`,
      );
    expect(listed.body.items.map(({ caseId }) => caseId)).toEqual([one?.case_id]);
  });

  it('one that cannot be read is missing in what is due, and keeps no other one from it', async () => {
    await database.query(
      `with broken as (select case_id from case_file where region_code = '510683990001' limit 1),
         sound as (select case_id from case_file where region_code = '510683990001' offset 1 limit 2),
         changed as (insert into case_changed select case_id from broken union all select case_id from sound)
       update case_file c set document = document || '{"documentVersion": 99}' from broken where c.case_id = broken.case_id`,
    );
    const { status, body } = await running
      .http('demo-clerk')
      .get<{ items: { objectId: string }[] }>('eligibility', '/v1/due-items?limit=200');
    const listed = new Set(body.items.map(({ objectId }) => objectId));
    expect([status, listed.size]).toEqual([200, 2]);
    expect((await database.query('select from case_changed')).rowCount).toBe(0);
  });

  it('a command that waited while the household of its case ended sees that end', async () => {
    const { rows } = await database.query<{ case_id: string; household_id: string }>(
      `select c.case_id, c.household_id from case_file c join household h using (household_id)
        where h.ended_on is null limit 1`,
    );
    const [{ case_id: caseId, household_id: householdId } = { case_id: '', household_id: '' }] = rows;
    const command = await connect();
    try {
      await database.query('begin');
      await database.query('select from case_file where case_id = $1 for update', [caseId]);
      await command.query('begin');
      const locked = lockCase(inOrder(bareSql(command)), caseId, { id: 'demo-auditor', role: 'auditor' });
      await until('it waits', async () => {
        const waiting = await database.query('select from pg_locks where not granted');
        return waiting.rowCount === 1;
      });
      await database.query(
        `update household set ended_on = '2026-01-10', end_reason_code = 'death' where household_id = $1`,
        [householdId],
      );
      await database.query('commit');
      expect((await locked)?.householdEnded).toMatchObject({ on: '2026-01-10' });
    } finally {
      await command.end();
      await database.query(
        'update household set ended_on = null, end_reason_code = null where household_id = $1',
        [householdId],
      );
    }
  });

  it('the list of what is due is answered on a new day without computing every open case first', async () => {
    await running.setClock('2026-01-13T09:00:00+08:00');
    const { status } = await running.http('demo-clerk').get('eligibility', '/v1/due-items');
    const { rows } = await database.query<{ n: number }>(
      'select count(distinct case_id)::int as n from case_due_item',
    );
    expect([status, rows]).toEqual([200, [{ n: 2 }]]);
  });

  it('the recognitions of a household and of all that were merged into it are found without reading a table from end to end', async () => {
    const { rows: found } = await database.query<{ id: string }>(
      `select a.into_id as id from household_alias a
       where exists (select from household_alias b where b.into_id = a.from_id) limit 1`,
    );
    const { text, values } = recognitionsWithMerged(found.map(({ id }) => id));
    const { rows: plan } = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    expect(plan.filter((row) => row['QUERY PLAN'].includes('Seq Scan'))).toEqual([]);
    expect((await database.query(text, values)).rowCount).toBe(3);
  });

  it('a household that is recognised anew has one recognition of the category that runs, whatever it had before', async () => {
    const { rows } = await database.query<{ caseId: string; householdId: string }>(
      `select case_id as "caseId", household_id as "householdId" from case_file c
       where not exists (select from household_alias a where c.household_id in (a.into_id, a.from_id)) limit 1`,
    );
    const [{ caseId, householdId } = { caseId: '', householdId: '' }] = rows;
    await database.query('begin');
    await followRecognitions(bareSql(database), recognising(caseId, householdId), '2026-01-26');
    await database.query('commit');
    const { rows: stand } = await database.query<{ state: string; amount: string | null }>(
      `select state, document->>'monthlyAmountFen' as amount from recognition where household_id = $1 order by state`,
      [householdId],
    );
    expect(stand).toEqual([
      { state: 'replaced', amount: null },
      { state: 'running', amount: '48000' },
    ]);
  });

  it.each([
    ['looked at', findCase],
    ['locked', lockCase],
  ])('a case is %s by its id within a command, whose plan is made for all places', async (_how, find) => {
    const { rows } = await database.query<{ id: string }>('select case_id as id from case_file limit 1');
    let read = 0;
    const connection = inOrder({
      query: async (text, params = []) => {
        read = Math.max(read, await readByKeptPlan(text, params));
        return [];
      },
    });
    const clerk = { id: 'clerk', role: 'clerk', regionCode: '510683990000' } as const;
    await find(connection, rows[0]?.id ?? '', clerk);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(5);
  });

  it('a command that looked for a place alone would read every case, and is found out', async () => {
    const text = 'select from case_file where starts_with(region_code, $1)';
    expect(await readByKeptPlan(text, ['510683980001'])).toBeGreaterThan(25_000);
  });

  it('the list of cases whose household has ended starts from the ended households', async () => {
    const scans = await TableScans.watch(running.databaseUrl, 'eligibility');
    const { body } = await running
      .http('demo-clerk')
      .get<{ items: object[] }>('eligibility', '/v1/cases?householdEnded=true&limit=50');
    expect(body.items).toHaveLength(50);
    expect(await scans.since('audit', 1)).toEqual([]);
  });

  it('[S0-03] the differences of the methods in one township are read without those of the others of the county', async () => {
    await database.query(
      `insert into method_difference (case_id, subject, region_code, found_on, unit, civil_affairs, agriculture)
       select case_id, 'members', case when n <= 3 then '510683990001' else '510683970001' end, '2026-01-12', 'persons', '1', '2'
         from (select case_id, row_number() over (order by case_id desc) as n from case_file) c`,
    );
    await database.query('analyze method_difference');
    const clerk = { id: 'clerk', role: 'clerk', regionCode: '510683990000' } as const;
    let read = 0;
    const explaining: Sql = {
      query: async (text, params = []) => {
        const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain (analyze) ${text}`, [
          ...params,
        ]);
        read = rowsRead(rows);
        return [];
      },
    };
    await differencesWhere(explaining, regionCondition(clerk, sql`region_code`), 50);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(10);
  });

  it('of a household that is restored at that very moment the due items are made by the restored one', async () => {
    const { rows } = await database.query<{ caseId: string; householdId: string }>(
      `select case_id as "caseId", household_id as "householdId" from case_file join household using (household_id)
       where ended_on is not null limit 1`,
    );
    const [{ caseId, householdId } = { caseId: '', householdId: '' }] = rows;
    const other = await connect();
    try {
      await database.query('select pg_advisory_lock(7)');
      // Keeps the statement that locks between what it sees and what it locks.
      await other.query(
        `create temp view case_changed as select '${caseId}'::uuid as case_id from pg_advisory_lock(7)`,
      );
      await other.query('begin');
      const locked = lockChangedCases(bareSql(other), 10);
      await until('it waits', async () => {
        const waiting = await database.query(`select from pg_locks where objid = 7 and not granted`);
        return waiting.rowCount === 1;
      });
      await database.query(
        'update household set ended_on = null, end_reason_code = null where household_id = $1',
        [householdId],
      );
      await database.query('update case_file set version = version + 1 where case_id = $1', [caseId]);
      await database.query('select pg_advisory_unlock(7)');
      expect(await locked).toMatchObject([{ caseId, ended: null }]);
    } finally {
      await other.end();
    }
  });
});

function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  return client.connect().then(() => client);
}

/** One after the other, as a connection runs what is asked together. */
function inOrder(connection: Sql): Sql {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: (text, params) => {
      const answer = last.then(() => connection.query(text, params));
      last = answer;
      return answer as Promise<never>;
    },
  };
}

/** Rows that a statement reads on a connection that writes: with one plan for all values, by indexes. */
async function readByKeptPlan(text: string, params: readonly unknown[]): Promise<number> {
  await database.query('begin');
  try {
    await database.query('set local plan_cache_mode = force_generic_plan');
    await database.query('set local enable_seqscan = off');
    await database.query(`prepare kept as ${text}`);
    const values = params.map((value) => database.escapeLiteral(String(value))).join(', ');
    const { rows } = await database.query<{ 'QUERY PLAN': string }>(
      `explain (analyze) execute kept (${values})`,
    );
    return rowsRead(rows);
  } finally {
    await database.query('rollback');
    await database.query('deallocate all');
  }
}

/** Rows that the scans of an executed plan read, those that a filter left out included. */
function rowsRead(rows: readonly { readonly 'QUERY PLAN': string }[]): number {
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  const counts = plan.matchAll(/Scan .*actual time=\S+ rows=([\d.]+)|Rows Removed by Filter: (\d+)/g);
  return [...counts].reduce((sum, [, found, removed]) => sum + Number(found ?? removed), 0);
}

/** A decision of the case that recognises dibao. */
function recognising(caseId: string, householdId: string): Decided {
  const result = {
    category: 'dibao',
    unit: 'household',
    validFrom: '2026-02-01',
    monthlyAmountFen: 48_000,
  } as const;
  return {
    state: { ...opened().state, caseId, householdId },
    events: [
      {
        type: 'eligibility.household-recognised.v1',
        data: {
          subject: { householdId },
          ...{ caseId, track: 'civil-affairs', decidedBy: 'civil-affairs', restsOnDemoValues: false },
          ...{ determinationHash: HASH, packHash: HASH, results: [result] },
        },
      },
    ],
  };
}
