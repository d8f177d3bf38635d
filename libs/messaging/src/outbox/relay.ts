import type { ClientConfig } from 'pg';
import { isDepartmentTopic, BATCH } from '../codec/limits.js';
import type { FailPoints, MessagingLog } from '../messaging.options.js';
import { TopicUnavailable, type EventBus, type OutgoingRecord } from '../port.js';
import { groupBy } from '@aid-chain/kernel';
import { Loop } from '../loop.js';
import { PausedTopics } from './paused-topics.js';
import { RelayLock } from './relay-lock.js';
import { claimDue, markDelivered, markSent } from './relay.sql.js';

const POLL_MS = 50;
const STANDBY_MS = 500;

export interface RelayOptions {
  readonly bus: EventBus;
  readonly connection: ClientConfig;
  readonly log: MessagingLog;
  readonly failPoints?: FailPoints;
}

interface DueRow {
  topic: string;
  id: string;
  stream: string;
  bytes: Buffer;
}

/** Sends what is in the outbox: claim, send, mark, with no transaction open while it sends. */
export class Relay {
  private readonly lock: RelayLock;
  private readonly paused = new PausedTopics();
  private readonly loop: Loop;
  private sends = 0;

  constructor(private readonly options: RelayOptions) {
    this.lock = new RelayLock(options.connection);
    this.loop = new Loop('RELAY_FAILED', options.log, () => this.round());
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.lock.release();
  }

  wake(): void {
    this.loop.wake();
  }

  /** Sendings since the start. */
  get activity(): number {
    return this.sends;
  }

  get owner(): boolean {
    return this.lock.held;
  }

  get pausedTopics(): readonly string[] {
    return this.paused.names;
  }

  /** One look at all topics. @returns how long to wait before the next, ms */
  private async round(): Promise<number> {
    if (!(await this.lock.acquire())) return STANDBY_MS;
    const rows = await this.lock.run<DueRow>(claimDue(this.paused.at(Date.now()), BATCH));
    let full = false;
    for (const [topic, due] of groupBy(rows, (row) => row.topic)) {
      const sent = await this.send(topic, due);
      full = full || (sent && due.length === BATCH);
    }
    return full ? 0 : POLL_MS;
  }

  private async send(topic: string, due: DueRow[]): Promise<boolean> {
    if (!this.lock.held) throw new Error('The relay lost its lock');
    const records: OutgoingRecord[] = due.map((row) => ({ topic, key: row.stream, bytes: row.bytes }));
    try {
      await this.options.bus.append(records);
    } catch (error) {
      this.pause(topic, error);
      await this.lock.keep();
      return false;
    }
    this.sends += 1;
    this.paused.resume(topic);
    await this.options.failPoints?.afterLand?.(topic, due.length);
    const mark = isDepartmentTopic(topic) ? markDelivered : markSent;
    const ids = due.map((row) => row.id);
    await this.lock.run(mark(topic, ids));
    return true;
  }

  private pause(topic: string, error: unknown): void {
    const ms = this.paused.pause(topic, Date.now());
    const reason = error instanceof Error ? error.name : 'unknown';
    const code = error instanceof TopicUnavailable ? 'info' : 'alarm';
    this.options.log[code]('RELAY_TOPIC_PAUSED', { topic, reason, ms });
  }
}
