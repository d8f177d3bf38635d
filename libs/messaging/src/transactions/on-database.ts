import pg from 'pg';
import { bareSql } from './bare-sql.js';
import type { Sql } from './tx.js';

/** Does some work on a connection of its own. */
export async function onDatabase<T>(url: string, work: (connection: Sql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(bareSql(client));
  } finally {
    await client.end();
  }
}
