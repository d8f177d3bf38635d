import pg from 'pg';
import { bareSql, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { TableScans } from '@aid-chain/testing';
import { cremationRow, family } from '../../families.fixture.js';
import { Scene } from '../../monitoring.fixture.js';
import {
  readCremations,
  readCremationsAfter,
} from '../../indicators/paid-after-cremation/cremation-facts.js';
import { crematedMembers } from '../cremations/cremation-deaths.js';
import { selectCorrected, withdrawAskedAbout } from '../cremations/withdrawn-deaths.js';
import { cremations } from '../cremations/cremations.js';
import { accessesOver, cremationOf, FILL, idOf, numbers, type PlanNode } from './kept-rows-plans.fixture.js';
import * as kept from './kept-rows.sql.js';
import * as papers from './shared-papers.sql.js';

/** Rows of a batch of which each statement may read a few, never a part of the table that grows. */
const BATCH = 300;
const FILLED = ['household', 'household_member', 'member_index', 'recognition', 'warning', 'department_row'];
const LARGE_BATCH = 10_000;
/** More than requests of some rows may read of a table; a bad plan reads tens of thousands. */
const MANY = 2_000;

const SENDING = {
  id: idOf('batch'),
  department: 'civil-affairs',
  kind: 'cremations',
  on: '2026-07-10',
} as const;
const REFS = numbers(BATCH).map((n) => `r${n}`);
const PAPERS = numbers(BATCH).map((n) => `k:${n}`);
const NEW_PAPERS = REFS.map((rowRef) => ({ rowRef, hash: `k:${rowRef}` }));
const MARKS = REFS.map((rowRef) => ({ department: 'civil-affairs', rowRef, shared: true }));
const PERSONS = numbers(BATCH).map((n) => idOf(`person${n}`));
const HOUSEHOLDS = numbers(BATCH).map((n) => ({ householdId: idOf(`household${n}`) }));

const written = (ref: string) => (n: number) => ({
  ...{ row_ref: `${ref}${n}`, row_no: n, household_id: idOf(`household${n}`), person_id: idOf(`person${n}`) },
  ...{ happened_on: '2026-07-08', matter_hashes: `k:${n}`, content_hashes: `k:${n}`, name_hashes: `k:${n}` },
  ...{ content: {}, state: 'counts' },
});

const FORMER = PERSONS.map((personId) => ({
  ...{ personId, department: 'civil-affairs', reportedDay: '2026-01-09' },
}));

/** Every statement on the kept rows, with a batch of which each row stands beside an earlier one. */
const STATEMENTS: [string, SqlText][] = [
  ['the rows of the references', kept.selectOwnRows(SENDING, REFS)],
  ['the rows of the persons', kept.selectRowsOfPersons('cremations', PERSONS)],
  ['new rows', kept.insertRows(SENDING, numbers(BATCH).map(written('new')))],
  ['corrected rows', kept.correctRows(SENDING, numbers(BATCH).map(written('r')))],
  ['the last batch of a household', kept.selectLastBatch('cremations', idOf('household7'))],
  ['the households under papers', papers.householdsUnderPapers(SENDING, PAPERS, REFS)],
  ['the rows under papers', papers.rowsUnderPapers('cremations', PAPERS, idOf('another batch'))],
  ['new papers', papers.keepPapers(SENDING, NEW_PAPERS)],
  ['former papers', papers.forgetPapers(SENDING, REFS)],
  ['the rows that a batch corrected', selectCorrected(idOf('correcting batch'))],
  ['the former deaths that people were asked about', withdrawAskedAbout(FORMER)],
  ['marks', papers.markSharedPapers('cremations', MARKS)],
];

/** The statements of what is read of the households after their rows are stored. */
const READING: [string, (connection: Sql) => Promise<unknown>][] = [
  ['the cremations of households', (on) => readCremations(on, HOUSEHOLDS)],
  ['what an event finds of them', (on) => readCremationsAfter(on, HOUSEHOLDS)],
  ['who of a household was cremated', (on) => crematedMembers(on, idOf('household7'))],
];

/** The check must find this out: without an index of papers all rows of the kind are read. */
const WITHOUT_INDEX = sql`
  select r.row_ref from department_row r, unnest(r.matter_hashes) as x (hash)
  join unnest(${PAPERS.slice(0, 3)}::text[]) as given (hash) using (hash) where r.kind = ${'cremations'} and r.state = 'counts'`;

describe('batches of cremations on a hundred thousand rows of the years before', () => {
  let scene: Scene;
  let client: pg.Client;
  let connection: Sql;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-07-10T09:00:00+08:00');
    client = new pg.Client({
      connectionString: scene.stack.databaseUrl,
      options: '-c search_path=monitoring',
    });
    await client.connect();
    connection = bareSql(client);
    for (const filling of FILL) await client.query(filling);
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await scene?.stop();
  });

  /** Does something in a transaction that is taken back. */
  async function undone<R>(work: () => Promise<R>): Promise<R> {
    await client.query('begin');
    try {
      return await work();
    } finally {
      await client.query('rollback');
    }
  }

  const explained = async (text: string, values: readonly unknown[]): Promise<string[]> => {
    const explain = `explain (analyze, format json) ${text}`;
    const rows = await connection.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(explain, values);
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => accessesOver(4 * BATCH, Plan)));
  };

  const readBy = ({ text, values }: SqlText): Promise<string[]> => undone(() => explained(text, values));

  describe.each([
    ['before the first statistics', 'select 1'],
    ['with statistics', 'analyze'],
  ])('%s', (_when, prepare) => {
    beforeAll(() => client.query(prepare), 60_000);

    it.each(STATEMENTS)(
      '%s: no more is read than a few rows for each of the batch',
      async (_name, statement) => {
        expect(await readBy(statement)).toEqual([]);
      },
    );

    it.each(READING)('%s: no more is read than a few rows for each', async (_name, read) => {
      const found: string[] = [];
      await undone(() =>
        read({
          query: async <R extends object>(text: string, values: readonly unknown[] = []) => {
            found.push(...(await explained(text, values)));
            return connection.query<R>(text, values);
          },
        }),
      );
      expect(found).toEqual([]);
    });

    it('a search without the index of papers would be found out', async () => {
      expect(await readBy(WITHOUT_INDEX)).not.toEqual([]);
    });
  });

  it('requests read no table from end to end, also with what each household gives cause to', async () => {
    const families = numbers(8).map(() => family());
    await scene.registers(...families);
    // What the tests before have read is reported before the watch begins, not ten seconds later.
    await client.query('select pg_stat_force_next_flush()');
    await connection.query('select pg_stat_force_next_flush()');
    const scans = await TableScans.watch(scene.stack.databaseUrl, 'monitoring');
    const rows = families.map((one) => cremationRow(one));
    for (const row of rows) expect((await scene.sendsCremations([row])).status).toBe(201);
    for (const one of families) await scene.recognised(one);
    expect((await scene.sendsCremations(rows)).body.rejected).toHaveLength(rows.length);
    const scanned = await scans.since('audit', rows.length + 1);
    expect(scanned.filter((table) => FILLED.includes(table))).toEqual([]);
    // By indexes too, with plans for all values, a few rows are read for each: also where the sender's place is asked for.
    const read = await scans.readSince('audit', rows.length + 1, MANY);
    expect(read.filter((table) => FILLED.includes(table))).toEqual([]);
  }, 60_000);

  it('and would be found out if they did', async () => {
    const scans = await TableScans.watch(scene.stack.databaseUrl, 'monitoring');
    await client.query(`select from department_row where paper_shared`);
    await client.query('select pg_stat_force_next_flush()');
    await scene.sendsCremations([cremationRow(family())]);
    expect(await scans.since('audit', 1)).toEqual(['department_row']);
  }, 60_000);

  it.each([
    [
      'rows',
      `select from department_row where kind = $1 and state = 'counts'`,
      'cremations',
      'department_row',
    ],
    [
      'households of a place',
      'select from household where starts_with(region_code, $1)',
      '510683',
      'household',
    ],
  ])(
    'and would be found out if they read all %s by an index in a transaction',
    async (_what, text, value, table) => {
      const scans = await TableScans.watch(scene.stack.databaseUrl, 'monitoring');
      await scans.askAsWriter(text, [value]);
      await scene.sendsCremations([cremationRow(family())]);
      expect(await scans.readSince('audit', 1, MANY)).toEqual([table]);
    },
    60_000,
  );

  it.each([
    ['one paper', () => 'LB', LARGE_BATCH],
    ['papers of their own', (n: number) => `LB-${n}`, 0],
  ])(
    '10,000 rows that name %s read a few rows each',
    async (name, certificate, doubtful) => {
      const keys = scene.keys();
      const rows = numbers(LARGE_BATCH).map((n) => cremationOf(n, certificate(n)));
      const batch = { ...SENDING, id: idOf('large batch') };
      await undone(async () => {
        const start = performance.now();
        expect(await cremations.rows.reach?.(connection, batch, rows, keys)).toEqual([]);
        const stored = await cremations.rows.store(connection, batch, rows, keys);
        process.stdout.write(`10,000 rows that name ${name}: ${Math.round(performance.now() - start)} ms\n`);
        expect([stored.rejected, stored.doubtful.length]).toEqual([[], doubtful]);
        const [read] = await connection.query<{ rows: number }>(
          `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables`,
        );
        expect(read?.rows).toBeLessThan(20 * LARGE_BATCH);
      });
    },
    60_000,
  );
});
