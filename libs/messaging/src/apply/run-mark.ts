import { randomInt } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { writingConnection } from '../connections/writing-connection.js';
import { bareSql } from '../transactions/bare-sql.js';
import type { SqlText } from '../transactions/sql.js';
import type { Sql } from '../transactions/tx.js';
import {
  announceWorker,
  clearRun,
  countDeaths,
  forgetWorker,
  isDead,
  lockWorker,
  markRun,
  otherRuns,
} from './run.sql.js';

const LARGEST_INT4 = 2_147_483_647;
/** Every living process looks for the dead every few seconds. */
const SEEN_BY_ALL_MS = 60_000;
/** What a process died of is delivered again as soon as another has its place: well within this time. */
const RECOVERY_MS = 600_000;

/** What a look for dead workers has found. */
export interface DeathsFound {
  /** Workers that this process did not know to be dead: a process ended without stopping, or has lost its connection. */
  readonly workers: number;
  /** Landed events that they had begun, a death each. */
  readonly events: number;
}

/**
 * A worker's second connection. It notes what the worker is about to run, committed at once, so that a process that
 * dies over an event is counted; its advisory lock says that the worker lives.
 */
export class RunMark {
  readonly worker = randomInt(1, LARGEST_INT4);
  private client: PipelinedClient | undefined;
  /** The dead, and when this process saw them first. */
  private readonly dead = new Map<number, number>();
  private found = 0;
  private recoveringUntil = 0;

  constructor(
    private readonly connection: ClientConfig,
    private readonly consumer: string,
  ) {}

  /** Lets the others see that this worker lives, and learns who has died. */
  async announce(): Promise<DeathsFound> {
    await this.connected();
    return this.countDeaths();
  }

  /** Crash recovery: a worker of the consumer died a short time ago, of an event perhaps that was not landed yet. */
  get isRecovering(): boolean {
    return Date.now() < this.recoveringUntil;
  }

  async begin(arrivals: readonly string[]): Promise<void> {
    const client = await this.connected();
    await markRun(this.worker, this.consumer, arrivals).on(bareSql(client));
  }

  /** The batch failed but the process lives: its events died of nothing. */
  async clear(): Promise<void> {
    await this.quietly(clearRun(this.worker));
  }

  /** Adds a death to each event that a worker which no longer lives had begun. */
  async countDeaths(): Promise<DeathsFound> {
    const client = await this.connected();
    const runs = await otherRuns(this.consumer, this.worker).on<{ worker: number }>(bareSql(client));
    const before = this.found;
    let events = 0;
    for (const { worker } of runs) events += await this.countOf(client, worker);
    return { workers: this.found - before, events };
  }

  /** The end of a worker that has not died. */
  async stop(): Promise<void> {
    await this.quietly(forgetWorker(this.worker));
    await this.close();
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** Without a connection there is nothing to end: the lock is gone with it. */
  private async quietly(statement: SqlText): Promise<void> {
    const { client } = this;
    if (client !== undefined) await statement.on(bareSql(client)).catch(() => undefined);
  }

  private async countOf(client: PipelinedClient, worker: number): Promise<number> {
    await client.query('begin');
    try {
      const [free] = await isDead(worker).on<{ dead: boolean }>(bareSql(client));
      const done = free?.dead === true ? await this.reap(bareSql(client), worker) : 0;
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** Notes a worker that died, and counts it with its events; its row goes when every process has seen it. */
  private async reap(connection: Sql, worker: number): Promise<number> {
    const seen = this.dead.get(worker);
    if (seen === undefined) {
      this.found += 1;
      this.dead.set(worker, Date.now());
      this.recoveringUntil = Date.now() + RECOVERY_MS;
    }
    const counted = await countDeaths(worker).on(connection);
    if (seen !== undefined && Date.now() - seen > SEEN_BY_ALL_MS) {
      await forgetWorker(worker).on(connection);
      this.dead.delete(worker);
    }
    return counted.length;
  }

  private async connected(): Promise<PipelinedClient> {
    if (this.client?.isReusable === false) await this.close();
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
    try {
      await client.connect();
      // Without it the others would take this worker for dead, so it runs nothing until it has it.
      await lockWorker(this.worker).on(bareSql(client));
      await announceWorker(this.worker, this.consumer).on(bareSql(client));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    return client;
  }
}
