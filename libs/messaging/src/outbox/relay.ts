import type { ClientConfig } from 'pg';
import { BATCH, BATCH_BYTES, isDepartmentTopic, MAX_EVENT_BYTES } from '../codec/limits.js';
import type { FailPoints, MessagingLog } from '../messaging.options.js';
import { TopicUnavailable, type EventBus, type OutgoingRecord } from '../port.js';
import { groupBy } from '@aid-chain/kernel';
import { Loop } from '../loop.js';
import { PausedTopics } from './paused-topics.js';
import { RelayLock } from './relay-lock.js';
import { claimBehind, claimDue, markDelivered, markSent } from './relay.sql.js';
import { TopicSender, type DueRow } from './topic-sender.js';

const POLL_MS = 50;
/** While nothing is sent: what another process of the service wrote waits so long at most, what this one wrote wakes. */
const QUIET_POLL_MS = 250;
const STANDBY_MS = 500;

export interface RelayOptions {
  readonly bus: EventBus;
  readonly connection: ClientConfig;
  readonly log: MessagingLog;
  readonly failPoints?: FailPoints;
}

/**
 * Sends what is in the outbox: claim, send, mark, with no transaction open while it sends. Topics are sent side by side,
 * and the next batches of one are claimed while those before are sent.
 */
export class Relay {
  private readonly lock: RelayLock;
  private readonly paused = new PausedTopics();
  private readonly loop: Loop;
  /** Topics that are being sent, each until nothing of it is due. */
  private readonly sending = new Map<string, Promise<void>>();
  /** Those of them of which something may have become due meanwhile. */
  private readonly again = new Set<string>();
  private failure: { readonly error: unknown } | undefined;
  private stopping = false;
  private sends = 0;
  private poll = POLL_MS;

  constructor(private readonly options: RelayOptions) {
    this.lock = new RelayLock(options.connection);
    this.loop = new Loop('RELAY_FAILED', options.log, () => this.round());
  }

  start(): void {
    this.stopping = false;
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
    await this.allSent();
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

  /** One look at all topics that are not being sent. @returns how long to wait before the next, ms */
  private async round(): Promise<number> {
    await this.checkFailure();
    if (!(await this.lock.acquire())) return STANDBY_MS;
    const busy = [...this.sending.keys()];
    for (const topic of busy) this.again.add(topic);
    const rows = await this.lock.run<DueRow>(claimDue([...this.paused.at(Date.now()), ...busy]));
    const topics = [...groupBy(rows, (row) => row.topic)];
    const isFirst = ([topic]: (typeof topics)[number]): boolean => isDepartmentTopic(topic);
    for (const part of [topics.filter(isFirst), topics.filter((each) => !isFirst(each))])
      for (const [topic, due] of part) this.begin(topic, due);
    const isQuiet = rows.length === 0 && busy.length === 0 && this.paused.names.length === 0;
    this.poll = isQuiet ? Math.min(QUIET_POLL_MS, this.poll * 2) : POLL_MS;
    return this.poll;
  }

  /** @throws what ended the sending of a topic, after that of the others has ended too */
  private async checkFailure(): Promise<void> {
    if (this.failure === undefined) return;
    await this.allSent();
    const { error } = this.failure;
    this.failure = undefined;
    throw error;
  }

  private async allSent(): Promise<void> {
    await Promise.all(this.sending.values());
  }

  private begin(topic: string, due: DueRow[]): void {
    const sent = this.sendAll(topic, due)
      .catch((error: unknown) => {
        this.failure ??= { error };
        this.paused.pause(topic, Date.now());
        this.again.add(topic);
      })
      .finally(() => {
        this.sending.delete(topic);
        if (this.again.delete(topic)) this.loop.wake();
      });
    this.sending.set(topic, sent);
  }

  private async sendAll(topic: string, first: DueRow[]): Promise<void> {
    let reason: unknown;
    const sender = new TopicSender(topic, {
      send: (due) => this.send(topic, due, (error) => (reason ??= error)),
      mark: (due) => this.mark(topic, due),
      claimBehind: (last, unmarked) => this.claimBehind(topic, last, unmarked),
    });
    if (await sender.sendAll(first)) this.paused.resume(topic);
    // Once, however many batches under way have failed: the wait doubles with each pause.
    else this.pause(topic, reason);
  }

  /** Empty when there is none, or all is to be looked at again. */
  private async claimBehind(topic: string, due: readonly DueRow[], count: number): Promise<DueRow[]> {
    const last = due.at(-1);
    if (last === undefined || !isFull(due) || this.stopping) return [];
    const rows = await this.lock.run<DueRow>(claimBehind({ topic, last: last.id, count }));
    if (rows.length === 0) this.again.add(topic);
    return rows;
  }

  private async send(
    topic: string,
    due: readonly DueRow[],
    onFailure: (error: unknown) => void,
  ): Promise<boolean> {
    if (!this.lock.held) throw new Error('The relay lost its lock');
    const records: OutgoingRecord[] = due.map((row) => ({ topic, key: row.stream, bytes: row.bytes }));
    try {
      await this.options.bus.append(records);
    } catch (error) {
      onFailure(error);
      return false;
    }
    this.sends += 1;
    await this.options.failPoints?.afterLand?.(topic, due.length);
    return true;
  }

  private mark(topic: string, due: readonly DueRow[]): Promise<object[]> {
    const mark = isDepartmentTopic(topic) ? markDelivered : markSent;
    const ids = due.map((row) => row.id);
    return this.lock.run(mark(topic, ids));
  }

  private pause(topic: string, error: unknown): void {
    const ms = this.paused.pause(topic, Date.now());
    const reason = error instanceof Error ? error.name : 'unknown';
    const code = error instanceof TopicUnavailable ? 'info' : 'alarm';
    this.options.log[code]('RELAY_TOPIC_PAUSED', { topic, reason, ms });
  }
}

/** Whether there may be more behind a batch. */
function isFull(due: readonly DueRow[]): boolean {
  const bytes = due.reduce((sum, row) => sum + row.bytes.length, 0);
  return due.length === BATCH || bytes > BATCH_BYTES - MAX_EVENT_BYTES;
}
