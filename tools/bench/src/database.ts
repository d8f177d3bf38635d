import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import pg from 'pg';
import {
  hasRunningServer,
  removeData,
  runOnServer,
  startPostgres,
  urlOfDatabase,
  type RunningPostgres,
} from '@aid-chain/embedded-postgres';
import {
  cliUrl,
  grantDatabase,
  installDatabase,
  LOGIN_ROLES,
  seedDirectory,
  usablePlace,
  serviceUrl,
  type RolePasswords,
} from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { join } from 'node:path';
import { DATA, ROOT } from './config.js';
import { familyCpuSeconds, proportionalKb } from './processes.js';
import { SERVICES } from './services.js';

const PASSWORDS = Object.fromEntries(LOGIN_ROLES.map((role) => [role, 'bench-only'])) as RolePasswords;
const SAMPLE_PLACE = { policiesDir: join(ROOT, 'policies'), directoryDir: join(ROOT, 'demo/directory') };
const TEMPLATE = 'bench_template';
/** Statements are counted where it is asked for alone, see `countStatements`; elsewhere the module only is there. */
const COUNTING = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=none',
  'compute_query_id=off',
];
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** A database of one measurement. */
export interface BenchDatabase {
  /** With the installer's rights. */
  readonly url: string;
  urlOf(service: ServiceName): string;
  drop(): Promise<void>;
}

/** The embedded PostgreSQL with its defaults, which are durable, and a template of the installed services. */
export class BenchServer {
  private made = 0;

  private constructor(
    private readonly server: RunningPostgres,
    private readonly folder: string,
  ) {}

  /** @throws Error where the server would not keep what it has committed */
  static async start(): Promise<BenchServer> {
    await removeLeftOvers();
    const folder = join(DATA, String(process.pid));
    mkdirSync(folder, { recursive: true });
    const server = await startPostgres({ dataDir: databaseIn(folder), flags: COUNTING });
    await checkDurable(server.url);
    await runOnServer(server.url, `create database ${TEMPLATE}`);
    const url = urlOfDatabase(server.url, TEMPLATE);
    await installDatabase(url, SERVICES, { passwords: PASSWORDS });
    const { directory } = await usablePlace(SAMPLE_PLACE);
    await seedDirectory(cliUrl(url, PASSWORDS), directory, 'bench');
    return new BenchServer(server, folder);
  }

  async database(): Promise<BenchDatabase> {
    const name = `bench_${String(++this.made)}`;
    await runOnServer(this.server.url, `create database ${name} template ${TEMPLATE}`);
    const url = urlOfDatabase(this.server.url, name);
    await withClient(url, (client) => grantDatabase(client));
    // Each measurement begins without what the one before it left to be written.
    await runOnServer(this.server.url, 'checkpoint');
    return {
      url,
      urlOf: (service) => serviceUrl(url, service, PASSWORDS),
      drop: () => runOnServer(this.server.url, `drop database ${name} with (force)`),
    };
  }

  /** Lets the server count what connections of a database ask that begin from now on, and how long each is planned where that is asked for. */
  async countStatements({ url }: BenchDatabase, withPlans = false): Promise<void> {
    const name = new URL(url).pathname.slice(1);
    await runOnServer(url, 'create extension pg_stat_statements');
    await runOnServer(url, `alter database ${name} set compute_query_id = 'on'`);
    await runOnServer(url, `alter database ${name} set pg_stat_statements.track = 'top'`);
    await runOnServer(
      url,
      `alter database ${name} set pg_stat_statements.track_planning = '${withPlans ? 'on' : 'off'}'`,
    );
  }

  async version(): Promise<string> {
    const [row] = await rows<{ server_version: string }>(this.server.url, 'show server_version');
    return row?.server_version ?? 'unknown';
  }

  /** Memory that the server's processes have for themselves and their share of the common, MB. */
  async memory(): Promise<number> {
    const found = await rows<{ pid: number }>(this.server.url, 'select pid from pg_stat_activity');
    const pids = [this.server.pid, ...found.map(({ pid }) => pid)];
    return Math.round(pids.reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1024);
  }

  /** Processor time of the server's processes since its start, those that have ended included, s. */
  cpuSeconds(): number {
    return familyCpuSeconds(this.server.pid);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    removeFolder(this.folder);
  }
}

/** Statements of one connection that is closed afterwards. */
export async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function rows<R extends object>(url: string, sql: string, params: unknown[] = []): Promise<R[]> {
  return withClient(url, async (client) => (await client.query<R>(sql, params)).rows);
}

/** Rows of each table, named with its schema. */
export async function countRows(url: string, tables: readonly string[]): Promise<Record<string, number>> {
  const parts = tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`);
  const [counts] = await rows<Record<string, number>>(url, `select ${parts.join(', ')}`);
  return counts ?? {};
}

/** @throws Error that begins with `otherwise`, where a table has another number of rows */
export async function checkRows(
  url: string,
  tables: readonly string[],
  count: number,
  otherwise: string,
): Promise<void> {
  const wrong = Object.entries(await countRows(url, tables)).filter(([, found]) => found !== count);
  if (wrong.length > 0) throw new Error(`${otherwise}: ${JSON.stringify(wrong)}`);
}

const databaseIn = (folder: string): string => join(folder, 'postgres');

function removeFolder(folder: string): void {
  removeData(databaseIn(folder));
  rmSync(folder, { recursive: true, force: true });
}

/** What benches that were killed left behind; one that runs at this moment keeps what is its own. */
async function removeLeftOvers(): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  for (const pid of readdirSync(DATA).filter((name) => !existsSync(join('/proc', name)))) {
    const dataDir = databaseIn(join(DATA, pid));
    if (hasRunningServer(dataDir)) await (await startPostgres({ dataDir })).stop();
    removeFolder(join(DATA, pid));
  }
}

async function checkDurable(url: string): Promise<void> {
  for (const setting of DURABLE) {
    const [row] = await rows<Record<string, string>>(url, `show ${setting}`);
    if (row?.[setting] !== 'on') throw new Error(`${setting} is not on`);
  }
}
