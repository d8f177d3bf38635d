import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServerUrl } from './config.js';

export interface TestDatabase {
  /** Connection URL with installer rights. */
  readonly url: string;
  /** Removes the database; open connections are ended. */
  drop(): Promise<void>;
}

/** The same server, another database. */
export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on a connection of its own. */
export async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A database of its own for one spec, on the test server.
 * @param name part of the database's name, for people who look at the server; lower-case letters, digits, `_`
 * @param template an existing database to copy; nobody may be connected to it
 */
export async function testDatabase(name = 'spec', template = 'template0'): Promise<TestDatabase> {
  const server = testServerUrl();
  const database = `t_${name.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')}_${randomBytes(4).toString('hex')}`;
  await runOnServer(server, `create database "${database}" template "${template}"`);
  return {
    url: urlOfDatabase(server, database),
    drop: () => runOnServer(server, `drop database if exists "${database}" with (force)`),
  };
}
