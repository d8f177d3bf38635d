import pg from 'pg';
import { sql, type SqlText } from '@aid-chain/messaging';
import { runOnServer, startPostgres, urlOfDatabase } from '@aid-chain/embedded-postgres';
import { databaseRefused } from '@aid-chain/platform';
import type { LauncherConfig } from '../config.js';
import type { DataFolder } from '../folder/data-folder.js';

/** A reachable database with the installer's rights, and how to end its server if this program runs it. */
export interface OpenDatabase {
  readonly url: string;
  /** Whether nothing was ever installed in it. */
  readonly fresh: boolean;
  close(): Promise<void>;
}

const DATABASE = 'aid_chain';

async function one<R extends object>(url: string, statement: SqlText): Promise<R | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows[0];
  } finally {
    await client.end();
  }
}

async function isFresh(url: string): Promise<boolean> {
  const row = await one<{ n: number }>(url, sql`select 1 as n from pg_namespace where nspname = 'directory'`);
  return row === undefined;
}

async function embedded(folder: DataFolder, printLine: (line: string) => void): Promise<OpenDatabase> {
  const server = await startPostgres({ dataDir: folder.database, log: printLine });
  const known = await one<{ n: number }>(
    server.url,
    sql`select 1 as n from pg_database where datname = ${DATABASE}`,
  );
  if (known === undefined) await runOnServer(server.url, `create database ${DATABASE}`);
  const url = urlOfDatabase(server.url, DATABASE);
  return { url, fresh: await isFresh(url), close: () => server.stop() };
}

/** The database of DATABASE_URL, else the embedded one on the data folder. @throws StartRefused DATABASE_UNREACHABLE, DATABASE_LOGIN_REFUSED */
export async function openDatabase(
  config: LauncherConfig,
  folder: DataFolder,
  printLine: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) return embedded(folder, printLine);
  const fresh = await isFresh(databaseUrl).catch((error: unknown) => {
    throw databaseRefused(error, databaseUrl, 'DATABASE_URL');
  });
  return { url: databaseUrl, fresh, close: () => Promise.resolve() };
}
