import type { Consumer, ConsumerCrashEvent, Kafka } from 'kafkajs';
import type { BatchLanding } from './batch-landing.js';
import { withAdmin } from './kafka-client.js';
import type { ReaderOptions } from './reader-options.js';

const SESSION_MS = 10_000;
const REBALANCE_MS = 15_000;
const HEARTBEAT_MS = 1_000;
const FETCH_WAIT_MS = 50;
const PARTITION_BYTES = 524_288;
/** All of a fetch: they are landed together. */
const PARTITIONS_AT_ONCE = 64;
const RETRIES = 8;
const WATCH_MS = 5_000;
const SILENCE_MS = 60_000;
const DISCONNECT_MS = 15_000;

interface SessionOptions extends ReaderOptions {
  /** What to read; topics that are missing are waited for. */
  readonly topics: readonly string[];
  readonly landing: BatchLanding;
  missing(topics: readonly string[]): void;
  joined(): void;
}

/** None of a consumer's topics is there, or this user may see none of them. */
class NoTopics extends Error {
  readonly type = 'UNKNOWN_TOPIC_OR_PARTITION';
}

/** One life of a kafkajs consumer, from its first connection to its end. */
export class ReaderSession {
  joined = false;
  /** The client crashed and says that it will not get up again. */
  died = false;
  private passing = false;
  private lastSign = Date.now();
  private watching = false;
  private finish: (why: Error) => void = () => undefined;
  private readonly ended: Promise<Error>;

  constructor(private readonly options: SessionOptions) {
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** Ends the session from outside; `read` throws what is given here. */
  end(why: Error): void {
    this.finish(why);
  }

  /** Reads until the session ends. @throws always: why it ended */
  async read(): Promise<never> {
    const kafka = await this.options.fresh();
    const topics = await this.topicsThere(kafka);
    const consumer = this.consumerOf(kafka);
    const watch = setInterval(() => void this.watch(kafka, topics), WATCH_MS);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        autoCommit: true,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
        eachBatch: (payload) => this.options.landing.run(payload),
      });
      throw await this.ended;
    } finally {
      clearInterval(watch);
      this.joined = false;
      await leave(consumer);
    }
  }

  private async topicsThere(kafka: Kafka): Promise<readonly string[]> {
    const { topics } = this.options;
    const there = new Set(await withAdmin(kafka, (admin) => admin.listTopics()));
    const missing = topics.filter((topic) => !there.has(topic));
    this.options.missing(missing);
    if (missing.length === topics.length) throw new NoTopics('no topic');
    return topics.filter((topic) => there.has(topic));
  }

  private consumerOf(kafka: Kafka): Consumer {
    const consumer = kafka.consumer({
      groupId: this.options.group,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: REBALANCE_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytesPerPartition: PARTITION_BYTES,
      allowAutoTopicCreation: false,
      retry: {
        retries: RETRIES,
        initialRetryTime: 100,
        maxRetryTime: 2_000,
        // kafkajs would restart the same client; a fresh one forgets stale metadata and half-open sockets.
        restartOnFailure: () => {
          this.passing = true;
          return Promise.resolve(false);
        },
      },
    });
    const sign = (): void => {
      this.lastSign = Date.now();
    };
    consumer.on(consumer.events.FETCH_START, sign);
    consumer.on(consumer.events.HEARTBEAT, sign);
    consumer.on(consumer.events.GROUP_JOIN, () => {
      sign();
      this.joined = true;
      this.options.landing.forgetOffsets();
      this.options.joined();
    });
    consumer.on(consumer.events.CRASH, ({ payload }: ConsumerCrashEvent) => {
      this.died = !this.passing;
      this.finish(payload.error);
    });
    return consumer;
  }

  /** Looks for a client that no longer polls, and for topics that came meanwhile. */
  private async watch(kafka: Kafka, topics: readonly string[]): Promise<void> {
    if (this.watching || !this.joined) return;
    this.watching = true;
    try {
      const { topics: wanted, landing } = this.options;
      const silent = Date.now() - this.lastSign > SILENCE_MS && !landing.busy;
      if (!silent && topics.length === wanted.length) return;
      const there = await withAdmin(kafka, (admin) => admin.listTopics());
      if (silent) {
        this.died = true;
        this.finish(new Error('no poll for a minute while the broker answers'));
      }
      if (wanted.some((topic) => there.includes(topic) && !topics.includes(topic)))
        this.finish(new TopicsCame());
    } catch {
      // The broker does not answer: nobody could poll.
      this.lastSign = Date.now();
    } finally {
      this.watching = false;
    }
  }
}

/** Not an error: topics that were missing are there now. */
export class TopicsCame extends Error {}

async function leave(consumer: Consumer): Promise<void> {
  const left = consumer.disconnect().catch(() => undefined);
  await Promise.race([left, new Promise((resolve) => setTimeout(resolve, DISCONNECT_MS).unref())]);
}
