import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { bareSql } from '../transactions/bare-sql.js';
import { poolUse, type PoolUse } from './pool-use.js';
import { checkNoTransaction } from '../transactions/one-connection.js';
import type { Sql } from '../transactions/tx.js';

/** With the 8 that write and the 2 of relay and worker, three instances of four services stay below 200 connections. */
const CONNECTIONS = 6;

/**
 * Nothing is compiled: the costs that PostgreSQL expects of a recursion (families that are one by mergers) are thousands of times
 * those it has, so that one built with LLVM compiles for longer than such a statement runs.
 */
const PLANS = '-c jit=off';

/** Statements outside transactions, with PostgreSQL's own choice of plans: lists, counts, what is found by a beginning. */
@Injectable()
export class ReadingPool implements Sql, OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(MESSAGING_OPTIONS) { connection }: Pick<MessagingOptions, 'connection'>) {
    this.pool = new pg.Pool({
      ...connection,
      application_name: `${connection.application_name ?? 'aid-chain'} reads`,
      options: [connection.options, PLANS].filter((part) => part !== undefined).join(' '),
      max: CONNECTIONS,
    });
    // An idle connection that ends is replaced when the next one is asked for.
    this.pool.on('error', () => undefined);
  }

  /**
   * One statement.
   * @returns its rows, also of UPDATE … RETURNING
   * @throws Error inside a transaction, see `checkNoTransaction`
   */
  async query<R extends object = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    checkNoTransaction();
    return bareSql(this.pool).query<R>(text, params);
  }

  /** Its connections at this moment. */
  get use(): PoolUse {
    return poolUse('reading', this.pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}
