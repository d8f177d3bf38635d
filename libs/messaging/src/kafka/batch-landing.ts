import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { nameOf } from '../failure.rules.js';
import { BATCH } from '../codec/limits.js';
import type { ConsumerSubscription, IncomingRecord } from '../port.js';
import { GatheredLanding } from './gathered-landing.js';
import { isRebalance } from './kafka-failure.js';
import type { KafkaLog } from './kafka-log.js';

const HEARTBEAT_MS = 2_000;
const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/**
 * Lands what kafkajs fetched, the partitions of a fetch together, resolves only what is landed, and lets nothing but
 * rebalance errors through.
 */
export class BatchLanding {
  private readonly failures = new Map<string, number>();
  /** Where each partition must go on. */
  private readonly expected = new Map<string, bigint>();
  private readonly gathered: GatheredLanding;
  private landing = 0;

  constructor(
    private readonly subscription: ConsumerSubscription,
    private readonly log: KafkaLog,
  ) {
    this.gathered = new GatheredLanding(subscription);
  }

  /** Whether a batch is being landed, so that nobody takes the silence of kafkajs for its end. */
  get busy(): boolean {
    return this.landing > 0;
  }

  /** After joining the group a partition may begin anywhere. */
  forgetOffsets(): void {
    this.expected.clear();
  }

  async run(payload: EachBatchPayload): Promise<void> {
    this.landing += 1;
    try {
      await this.landAll(payload);
    } finally {
      this.landing -= 1;
    }
  }

  private async landAll(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const place = `${batch.topic}/${String(batch.partition)}`;
    this.noteJump(place, batch.messages[0]?.offset);
    for (let from = 0; from < batch.messages.length; from += BATCH) {
      if (!payload.isRunning() || payload.isStale()) return;
      const part = batch.messages.slice(from, from + BATCH);
      const failure = await this.withHeartbeats(
        payload,
        this.land(
          place,
          part.map((message) => recordOf(batch, message)),
        ),
      );
      if (failure !== undefined) {
        this.holdOn(payload, place, failure);
        return;
      }
      this.failures.delete(place);
      const last = part.at(-1);
      if (last === undefined) return;
      payload.resolveOffset(last.offset);
      this.expected.set(place, BigInt(last.offset) + 1n);
    }
  }

  /** A partition that could not be landed comes by itself until it can: if it is that one, the others go on. */
  private land(place: string, records: readonly IncomingRecord[]): Promise<void> {
    return this.failures.has(place) ? this.subscription.land(records) : this.gathered.land(records);
  }

  /** The log jumped under a running reader; repeats are dropped, a loss shows as gaps. */
  private noteJump(place: string, first: string | undefined): void {
    const expected = this.expected.get(place);
    if (expected === undefined || first === undefined || BigInt(first) === expected) return;
    const { consumer } = this.subscription;
    this.log.alarm('KAFKA_OFFSET_JUMP', { consumer, place, expected: String(expected), found: first });
  }

  /** @returns why it was not landed. @throws only what makes kafkajs join its group again */
  private async withHeartbeats(payload: EachBatchPayload, landed: Promise<void>): Promise<unknown> {
    let left: unknown;
    const beat = setInterval(() => {
      payload.heartbeat().catch((error: unknown) => {
        if (isRebalance(error)) left = error;
      });
    }, HEARTBEAT_MS);
    try {
      await landed;
    } catch (error) {
      return error ?? new Error('unknown');
    } finally {
      clearInterval(beat);
    }
    if (left !== undefined) throw left as Error;
    return undefined;
  }

  /** The partition waits and brings the same again; the others go on. */
  private holdOn(payload: EachBatchPayload, place: string, failure: unknown): void {
    const failures = (this.failures.get(place) ?? 0) + 1;
    this.failures.set(place, failures);
    const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
    const { consumer } = this.subscription;
    this.log.alarm('LANDING_FAILED', { consumer, place, reason: nameOf(failure), failures, ms });
    const resume = payload.pause();
    setTimeout(() => {
      try {
        resume();
      } catch {
        // The group was left meanwhile: whoever has the partition now begins at the last resolved offset.
      }
    }, ms).unref();
  }
}

function recordOf(
  { topic, partition }: EachBatchPayload['batch'],
  { key, value, offset }: KafkaMessage,
): IncomingRecord {
  return {
    topic,
    key: key === null ? null : key.toString('utf8'),
    // A message without a value is undecodable, as an empty one is.
    bytes: value ?? Buffer.alloc(0),
    position: `${String(partition)}:${offset}`,
  };
}
