import pg from 'pg';
import { bareSql, type Sql } from '@aid-chain/messaging';

/** Does some work on a connection of its own. */
export async function onDatabase(url: string, work: (connection: Sql) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(bareSql(client));
  } finally {
    await client.end();
  }
}
