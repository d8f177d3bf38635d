import pg from 'pg';
import { bareSql, type Sql } from '@aid-chain/messaging';

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
