import type { ClientBase } from 'pg';
import { bareSql } from './bare-sql.js';
import type { Sql } from './tx.js';

/**
 * Work in one transaction of a connection of node-postgres that belongs to nobody else: committed when it resolves, rolled back
 * when it throws.
 * @throws what `work` threw
 */
export async function bareTransaction<R>(
  client: { query: ClientBase['query'] },
  work: (sql: Sql) => Promise<R>,
): Promise<R> {
  await client.query('begin');
  try {
    const result = await work(bareSql(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
