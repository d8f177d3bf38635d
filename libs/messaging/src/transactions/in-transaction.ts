import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { bareSql } from './bare-sql.js';
import { asTransaction, checkNoTransaction } from './one-connection.js';
import { OpenTransaction } from './open-transaction.js';
import type { Sql } from './tx.js';

/** An open transaction, once through TypeORM's manager and once bare. */
export interface Connection {
  readonly manager: EntityManager;
  readonly client: OpenTransaction;
}

async function connected(runner: QueryRunner): Promise<PipelinedClient> {
  const client: unknown = await runner.connect();
  if (client instanceof PipelinedClient) return client;
  throw new Error('The pool of a service is made with `writingConnection`');
}

/** A connection that could not end its transaction, or has lost what it had prepared, is given to nobody else. */
async function release(runner: QueryRunner, client: PipelinedClient | undefined): Promise<void> {
  if (client?.isReusable === false) client.end().catch(() => undefined);
  await runner.release();
}

/**
 * A statement on a connection of the writing pool, outside a transaction.
 * @throws Error inside one, see `checkNoTransaction`
 */
export async function onConnection<R>(source: DataSource, work: (sql: Sql) => Promise<R>): Promise<R> {
  checkNoTransaction();
  const runner = source.createQueryRunner();
  let client: PipelinedClient | undefined;
  try {
    client = await connected(runner);
    return await work(bareSql(client));
  } finally {
    await release(runner, client);
  }
}

/** TypeORM takes part in a transaction that it neither begins nor ends. */
function managerIn(transaction: OpenTransaction, runner: QueryRunner): EntityManager {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  runner.query = ((...args: unknown[]) =>
    transaction.join(() => query(...args))) as unknown as QueryRunner['query'];
  runner.startTransaction = (): Promise<void> =>
    Promise.reject(new Error('A transaction is open: use its own `tx`'));
  const joined: { isTransactionActive: boolean } = runner;
  joined.isTransactionActive = true;
  return runner.manager;
}

/**
 * Work in one transaction: committed when it resolves, rolled back when it throws.
 * @throws what `work` threw or a statement that nobody waited for; Error inside another transaction, see
 * `checkNoTransaction`
 */
export async function inTransaction<R>(source: DataSource, work: (c: Connection) => Promise<R>): Promise<R> {
  checkNoTransaction();
  const runner = source.createQueryRunner();
  let client: PipelinedClient | undefined;
  let transaction: OpenTransaction | undefined;
  try {
    client = await connected(runner);
    const open = new OpenTransaction(client);
    transaction = open;
    const result = await asTransaction(() => work({ manager: managerIn(open, runner), client: open }));
    await open.commit();
    return result;
  } catch (error) {
    await transaction?.rollBack();
    throw error;
  } finally {
    await release(runner, client);
  }
}
