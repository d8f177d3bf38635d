import { randomInt } from 'node:crypto';
import type { Client, ClientConfig } from 'pg';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { writingConnection } from '../connections/writing-connection.js';
import { bareSql } from '../transactions/bare-sql.js';
import {
  ANNOUNCE_WORKER,
  CLEAR_RUN,
  COUNT_DEATHS,
  FORGET_WORKER,
  IS_DEAD,
  LOCK_WORKER,
  MARK_RUN,
  OTHER_RUNS,
} from './run.sql.js';

const LARGEST_INT4 = 2_147_483_647;
/** Every living process looks for the dead every few seconds. */
const SEEN_BY_ALL_MS = 60_000;
/** What a process died of is delivered again as soon as another has its place: well within this time. */
const CAREFUL_MS = 600_000;

/**
 * A worker's second connection. It notes what the worker is about to run, committed at once, so that a process that
 * dies over an event is counted; its advisory lock says that the worker lives.
 */
export class RunMark {
  readonly worker = randomInt(1, LARGEST_INT4);
  private client: Client | undefined;
  /** The dead, and when this process saw them first. */
  private readonly dead = new Map<number, number>();
  private carefulUntil = 0;

  constructor(
    private readonly connection: ClientConfig,
    private readonly consumer: string,
  ) {}

  /** Lets the others see that this worker lives, and learns who has died. */
  async announce(): Promise<number> {
    await this.connected();
    return this.countDeaths();
  }

  /** Whether a worker of the consumer died a short time ago, of an event perhaps that was not landed yet. */
  get isCareful(): boolean {
    return Date.now() < this.carefulUntil;
  }

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

  /** The end of a worker that has not died. */
  async stop(): Promise<void> {
    await this.client?.query(FORGET_WORKER, [this.worker]).catch(() => undefined);
    await this.close();
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
      const done = free.rows[0]?.dead === true ? await this.bury(client, worker) : 0;
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async bury(client: Client, worker: number): Promise<number> {
    const seen = this.dead.get(worker);
    if (seen === undefined) {
      this.dead.set(worker, Date.now());
      this.carefulUntil = Date.now() + CAREFUL_MS;
    }
    const counted = await client.query(COUNT_DEATHS, [worker]);
    if (seen !== undefined && Date.now() - seen > SEEN_BY_ALL_MS) {
      await client.query(FORGET_WORKER, [worker]);
      this.dead.delete(worker);
    }
    return counted.rowCount ?? 0;
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
    await client.query(ANNOUNCE_WORKER, [this.worker, this.consumer]);
    this.client = client;
    return client;
  }
}
