import { randomInt } from 'node:crypto';
import type { Client, ClientConfig } from 'pg';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { writingConnection } from '../connections/writing-connection.js';
import { bareSql } from '../transactions/bare-sql.js';
import { CLEAR_RUN, COUNT_DEATHS, IS_DEAD, LOCK_WORKER, MARK_RUN, OTHER_RUNS } from './run.sql.js';

const LARGEST_INT4 = 2_147_483_647;

/**
 * A worker's second connection. It notes what the worker is about to run, committed at once, so that a process that
 * dies over an event is counted; its advisory lock says that the worker lives.
 */
export class RunMark {
  readonly worker = randomInt(1, LARGEST_INT4);
  private client: Client | undefined;

  constructor(
    private readonly connection: ClientConfig,
    private readonly consumer: string,
  ) {}

  async begin(arrivals: readonly string[]): Promise<void> {
    const client = await this.connected();
    await bareSql(client).query(MARK_RUN, [this.worker, this.consumer, [...arrivals]]);
  }

  /** The batch failed but the process lives: its events died of nothing. */
  async clear(): Promise<void> {
    await this.client?.query(CLEAR_RUN, [this.worker]).catch(() => undefined);
  }

  /** Adds a death to each event that a worker which no longer lives had begun. */
  async countDeaths(): Promise<number> {
    const client = await this.connected();
    const runs = await client.query<{ worker: number }>(OTHER_RUNS, [this.consumer, this.worker]);
    let counted = 0;
    for (const { worker } of runs.rows) counted += await this.countOf(client, worker);
    return counted;
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async countOf(client: Client, worker: number): Promise<number> {
    await client.query('begin');
    try {
      const free = await client.query<{ dead: boolean }>(IS_DEAD, [worker]);
      const done = free.rows[0]?.dead === true ? await client.query(COUNT_DEATHS, [worker]) : undefined;
      await client.query('commit');
      return done?.rowCount ?? 0;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async connected(): Promise<Client> {
    if (this.client !== undefined) return this.client;
    const client = new PipelinedClient({
      ...writingConnection(this.connection),
      application_name: `aid-chain runs of ${this.consumer}`,
    });
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    // Its own number: nobody else can hold this lock but the server that has not noticed a lost connection yet.
    await client.query(LOCK_WORKER, [this.worker]);
    this.client = client;
    return client;
  }
}
