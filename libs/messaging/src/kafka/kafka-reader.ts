import { nameOf } from '../failure.rules.js';
import type { RunningSubscription } from '../port.js';
import { BatchLanding } from './batch-landing.js';
import { BrokerTooOld } from './broker-version.js';
import { hasLasted, kafkaFailure, reasonOf, type KafkaFailure } from './kafka-failure.js';
import { isOutsideConsumer } from './kafka-settings.js';
import type { ReaderOptions } from './reader-options.js';
import { ReaderSession, TopicsCame } from './reader-session.js';
import type { ReaderStatus } from '../transport-status.js';

const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** A batch that cannot be read comes again after every start; an outsider's must not end the process. */
const isDeadly = (failure: KafkaFailure, consumer: string): boolean =>
  failure === 'KAFKA_FAILED' || (failure === 'KAFKA_CODEC_UNSUPPORTED' && !isOutsideConsumer(consumer));

/** Somebody asked for a new client; nothing is wrong. */
class Rebuild extends Error {}

/** One consumer on Kafka: keeps a session with the cluster, and after any end of one makes a new one. */
export class KafkaReader implements RunningSubscription {
  private readonly landing: BatchLanding;
  private readonly running: Promise<void>;
  private session: ReaderSession | undefined;
  private closed = false;
  private failures = 0;
  private problem: string | undefined;
  private missing: readonly string[] = [];
  private wanted: readonly string[];
  private rouse: () => void = () => undefined;

  constructor(private readonly options: ReaderOptions) {
    this.wanted = options.subscription.topics;
    this.landing = new BatchLanding(options.subscription, options.log);
    this.running = this.keepReading();
  }

  status(lag: number | null): ReaderStatus {
    const { subscription, group } = this.options;
    const reading = this.session?.joined === true && this.problem === undefined;
    return {
      consumer: subscription.consumer,
      group,
      state: reading ? 'reading' : this.problem === undefined ? 'starting' : 'waiting',
      ...(this.problem === undefined ? {} : { problem: this.problem }),
      missingTopics: this.missing,
      lag,
    };
  }

  get topics(): readonly string[] {
    return this.wanted;
  }

  get group(): string {
    return this.options.group;
  }

  /** Leaves the group and joins it again for these topics. */
  rebuild(topics: readonly string[]): void {
    this.wanted = topics;
    this.session?.end(new Rebuild());
    this.rouse();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.session?.end(new Rebuild());
    this.rouse();
    await this.running;
  }

  private async keepReading(): Promise<void> {
    while (!this.closed) {
      const wait = await this.readOnce();
      if (wait > 0 && !this.closed) await this.sleep(wait);
    }
  }

  /** @returns how long to wait before the next session, ms */
  private async readOnce(): Promise<number> {
    const session = new ReaderSession({
      ...this.options,
      topics: this.wanted,
      landing: this.landing,
      missing: (topics) => {
        this.noteMissing(topics);
      },
      joined: () => {
        this.noteReading();
      },
    });
    this.session = session;
    try {
      await session.read();
      return 0;
    } catch (error) {
      return error instanceof Rebuild || error instanceof TopicsCame ? 0 : this.failed(error, session.died);
    } finally {
      this.session = undefined;
    }
  }

  private failed(error: unknown, died: boolean): number {
    const { log, user, group, subscription, fatal } = this.options;
    const { consumer } = subscription;
    const failure = kafkaFailure(error);
    const fields = { consumer, group, user, topics: this.topics.join(','), reason: reasonOf(error) };
    if (error instanceof BrokerTooOld) {
      log.alarm('KAFKA_TOO_OLD', fields);
      fatal(error.message);
    } else if (died && isDeadly(failure, consumer)) {
      log.alarm('KAFKA_CONSUMER_DIED', { ...fields, reason: `${nameOf(error)} ${fields.reason}` });
      // What an outsider wrote may do this again and again: the others must go on.
      if (!isOutsideConsumer(consumer)) fatal(`KAFKA_CONSUMER_DIED ${consumer}: ${fields.reason}`);
    } else if (this.problem !== failure && hasLasted(failure, this.failures)) log.alarm(failure, fields);
    if (hasLasted(failure, this.failures)) this.problem = failure;
    this.failures += 1;
    return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.failures - 1, 8));
  }

  private noteMissing(topics: readonly string[]): void {
    const { log, subscription, user } = this.options;
    if (topics.length > 0 && topics.join() !== this.missing.join())
      log.alarm('KAFKA_TOPICS_MISSING', { consumer: subscription.consumer, user, topics: topics.join(',') });
    this.missing = topics;
  }

  private noteReading(): void {
    const { log, subscription, group } = this.options;
    if (this.problem !== undefined) log.info('KAFKA_BACK', { consumer: subscription.consumer, group });
    this.problem = undefined;
    this.failures = 0;
  }

  private async sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.rouse = () => undefined;
  }
}
