import type { ClientBase } from 'pg';
import { preparedName } from '../connections/prepared.js';
import type { Sql } from './tx.js';

/** Bare SQL on a connection or pool of node-postgres: always rows, and errors as the database gave them. */
export function bareSql(client: { query: ClientBase['query'] }): Sql {
  return {
    async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
      const name = preparedName(text);
      const values = [...params];
      const result = await client.query<R>(name === undefined ? { text, values } : { name, text, values });
      return result.rows;
    },
  };
}
