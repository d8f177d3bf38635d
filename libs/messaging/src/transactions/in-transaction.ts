import type { ClientBase, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { asTransaction, checkNoTransaction } from './one-connection.js';
import { preparedName } from './prepared.js';
import type { Sql } from './tx.js';

/** A pool's connection, once through TypeORM's manager and once bare. */
export interface Connection {
  readonly manager: EntityManager;
  readonly client: Sql;
}

/** Bare SQL on a connection of node-postgres: always rows, and errors as the database gave them. */
export function bareSql(client: Pick<ClientBase, 'query'>): Sql {
  return {
    async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
      const name = preparedName(text);
      const values = [...params];
      const result = await client.query<R>(name === undefined ? { text, values } : { name, text, values });
      return result.rows;
    },
  };
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The connection is gone and the transaction with it; the first error is the one to report.
  }
}

/** Work on a connection of the pool, outside a transaction. @throws Error inside one, see `checkNoTransaction` */
export async function onConnection<R>(source: DataSource, work: (c: Connection) => Promise<R>): Promise<R> {
  checkNoTransaction();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    return await work({ manager: runner.manager, client: bareSql(client) });
  } finally {
    await runner.release();
  }
}

/**
 * Work in one transaction: committed when it resolves, rolled back when it throws.
 * @throws what `work` threw; Error inside another transaction, see `checkNoTransaction`
 */
export async function inTransaction<R>(source: DataSource, work: (c: Connection) => Promise<R>): Promise<R> {
  checkNoTransaction();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    const connection = { manager: runner.manager, client: bareSql(client) };
    const result = await asTransaction(() => work(connection));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await rollBack(runner);
    throw error;
  } finally {
    await runner.release();
  }
}
