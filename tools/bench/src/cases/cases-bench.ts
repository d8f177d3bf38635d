import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '@aid-chain/platform';
import { rows, type BenchDatabase, type BenchServer } from '../database.js';
import { EligibilityProcess } from '../eligibility-process.js';
import { percentile } from '../figures.rules.js';
import { MEASURED_LISTS, type MeasuredList } from './case-pages.js';
import { fillCases, type FilledCases } from './cases-fill.js';

/** One page of a list, read many times. */
export interface PageFigure {
  readonly name: string;
  /** Whether it is the first page of the list, or one in its middle. */
  readonly place: 'first' | 'middle';
  readonly items: number;
  /** Of the whole request over HTTP, ms. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the service and of PostgreSQL for one page, ms. */
  readonly cpu: number;
  readonly databaseCpu: number;
  /** What PostgreSQL needs for all statements of one page, and for the longest of them, planning included, ms. */
  readonly statements: number;
  readonly longest: number;
}

interface CasesFigure extends FilledCases {
  readonly pages: readonly PageFigure[];
  /** The items of all open cases made anew, as on each new day: s, and processor time of the service and of PostgreSQL, s. */
  readonly renewed: { readonly seconds: number; readonly cpu: number; readonly databaseCpu: number };
  readonly dueItems: number;
  readonly memory: number;
}

interface Answered {
  readonly items: readonly object[];
  readonly next?: string;
}

/** How often a page is read, and how often before. */
const READS = 200;
const WARM_UP = 20;
const LOOK_MS = 200;
/** So many of a page on the way to the middle. */
const WIDE = 'limit=200';

const OWN = `pg_stat_statements s join pg_roles r on r.oid = s.userid
 where s.dbid = (select oid from pg_database where datname = current_database()) and r.rolname = 'eligibility_app'`;
const USED = `
select sum(total_exec_time + total_plan_time)::float8 as all, max(total_exec_time + total_plan_time)::float8 as longest from ${OWN}`;

/** Reads pages of lists of the open cases of one county, at their beginning and in their middle. */
export async function measureCases(server: BenchServer, cases: number): Promise<CasesFigure> {
  const database = await server.database();
  await server.countStatements(database, true);
  try {
    const filled = await fillCases(database.url, cases);
    const renewed = await measureRenewal(server, database, cases);
    await rows(database.url, 'vacuum (analyze)');
    // The lists alone: what the service does beside them every second is none of them.
    const service = await EligibilityProcess.start(database.urlOf('eligibility'), {
      dueWorkPollMs: 3_600_000,
    });
    try {
      const pages: PageFigure[] = [];
      for (const list of MEASURED_LISTS) pages.push(...(await pagesOf({ server, database, service }, list)));
      const dueItems = await count(database, 'select count(*)::int as n from eligibility.case_due_item');
      const { memory } = await service.usage();
      return { ...filled, pages, renewed, dueItems, memory };
    } finally {
      await service.stop();
    }
  } finally {
    await database.drop();
  }
}

/** The service makes the items of every open case when it starts, as on each day, and publishes which have passed their limit. */
async function measureRenewal(
  server: BenchServer,
  database: BenchDatabase,
  cases: number,
): Promise<CasesFigure['renewed']> {
  const before = server.cpuSeconds();
  const service = await EligibilityProcess.start(database.urlOf('eligibility'));
  try {
    const [start, { cpu }] = [performance.now(), await service.usage()];
    await until(database, 'select count(distinct case_id)::int as n from eligibility.case_due_item', cases);
    const seconds = (performance.now() - start) / 1_000;
    const used = (await service.usage()).cpu - cpu;
    const databaseCpu = server.cpuSeconds() - before;
    await until(database, UNNOTED, 0);
    await until(database, 'select count(*)::int as n from eligibility.due', 0);
    return { seconds, cpu: used, databaseCpu };
  } finally {
    await service.stop();
  }
}

/** Limits that have passed and of which that was not published yet. */
const UNNOTED = `
select count(*)::int as n from eligibility.case_due_item where kind = 'time-limit' and not is_noted and due_on < current_date`;

async function count({ url }: BenchDatabase, statement: string): Promise<number> {
  return (await rows<{ n: number }>(url, statement))[0]?.n ?? 0;
}

async function until(database: BenchDatabase, statement: string, wanted: number): Promise<void> {
  while ((await count(database, statement)) !== wanted) await pause(LOOK_MS);
}

interface Measuring {
  readonly server: BenchServer;
  readonly database: BenchDatabase;
  readonly service: EligibilityProcess;
}

async function pagesOf(
  { server, database, service }: Measuring,
  list: MeasuredList,
): Promise<readonly PageFigure[]> {
  const reader = new HttpClient({ eligibility: service.url }, list.key);
  const read = async (path: string): Promise<Answered> => {
    const { body, status } = await reader.get<Answered>('eligibility', path);
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body).slice(0, 200)}`);
    return body;
  };
  const first = await pageAt(list.path, 'first');
  const middle = await middleOf(read, list.path);
  if (middle === undefined) return [first];
  return [first, await pageAt(`${list.path}&cursor=${middle}`, 'middle')];

  async function pageAt(path: string, place: PageFigure['place']): Promise<PageFigure> {
    for (let n = 0; n < WARM_UP; n++) await read(path);
    await rows(database.url, 'select pg_stat_statements_reset()');
    const [{ cpu }, databaseCpu] = [await service.usage(), server.cpuSeconds()];
    const took: number[] = [];
    let items = 0;
    for (let n = 0; n < READS; n++) {
      const start = performance.now();
      items = (await read(path)).items.length;
      took.push(performance.now() - start);
    }
    const used = (await service.usage()).cpu - cpu;
    const databaseUsed = server.cpuSeconds() - databaseCpu;
    const [spent] = await rows<{ all: number; longest: number }>(database.url, USED);
    const each = (total = Number.NaN): number => total / READS;
    return {
      ...{ name: list.name, place, items, p50: percentile(took, 50), p99: percentile(took, 99) },
      ...{ cpu: each(used * 1_000), databaseCpu: each(databaseUsed * 1_000) },
      statements: each(spent?.all),
      longest: each(spent?.longest),
    };
  }
}

/** The cursor that the list gives in its middle; none where it has few pages. */
async function middleOf(
  read: (path: string) => Promise<Answered>,
  path: string,
): Promise<string | undefined> {
  const wide = path.replace(/limit=\d+/, WIDE);
  const cursors: string[] = [];
  for (let { next } = await read(wide); next !== undefined;) {
    cursors.push(next);
    ({ next } = await read(`${wide}&cursor=${next}`));
  }
  return cursors[Math.floor(cursors.length / 2)];
}
