import type { ClientBase } from 'pg';
import { preparedName } from '../connections/prepared.js';
import type { Sql } from './tx.js';

/** Bare SQL on a connection or pool of node-postgres: always rows, and errors as the database gave them. */
export function bareSql(client: { query: ClientBase['query'] }): Sql {
  return {
    async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
      const name = preparedName(text);
      const values = [...params];
      // As a text with values, so that a connection that writes prepares it when it comes a second time.
      const { rows } = await (name === undefined
        ? client.query<R>(text, values)
        : client.query<R>({ name, text, values }));
      return rows;
    },
  };
}
