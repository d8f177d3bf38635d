import type { Admin, Kafka } from 'kafkajs';
import type { ConsumerSubscription, EventBus, OutgoingRecord, RunningSubscription } from '../port.js';
import { TopicUnavailable } from '../port.js';
import { brokerVersion, BrokerTooOld } from './broker-version.js';
import { kafkaClient, withAdmin } from './kafka-client.js';
import { kafkaFailure, reasonOf } from './kafka-failure.js';
import type { KafkaLog } from './kafka-log.js';
import { KafkaProducer } from './kafka-producer.js';
import { KafkaReader } from './kafka-reader.js';
import { GROUP_PREFIX, type KafkaSettings } from './kafka-settings.js';
import { LagReader } from './lag-reader.js';
import type { TransportStatus } from '../transport-status.js';

const RETRIES = 3;

export interface KafkaBusOptions {
  readonly settings: KafkaSettings;
  /** Name of this process at the brokers. */
  readonly clientId: string;
  readonly log: KafkaLog;
  /** Ends the process with a sentence. Called when no new client in this process can help. */
  readonly fatal: (sentence: string) => void;
  /** Only tests change it: groups are contract. */
  readonly groupPrefix?: string;
}

/** Carries events over a Kafka cluster. */
export class KafkaBus implements EventBus {
  private readonly producer: KafkaProducer;
  private readonly readers = new Set<KafkaReader>();
  private readonly lags: LagReader;
  private version = 'unknown';
  private checked = false;
  private problem: string | undefined;

  constructor(private readonly options: KafkaBusOptions) {
    this.producer = new KafkaProducer(() => this.fresh());
    this.lags = new LagReader(() => this.client());
  }

  async append(records: readonly OutgoingRecord[]): Promise<void> {
    const [first] = records;
    if (first === undefined) return;
    try {
      await this.producer.send(first.topic, records);
      if (this.problem !== undefined) this.options.log.info('KAFKA_SENDS_AGAIN', { topic: first.topic });
      this.problem = undefined;
    } catch (error) {
      this.noteFailure(first.topic, error);
      throw error;
    }
  }

  /** Answers at once; the consumer joins its group when the cluster lets it. */
  subscribe(subscription: ConsumerSubscription): Promise<RunningSubscription> {
    const reader = new KafkaReader({
      subscription,
      group: `${this.options.groupPrefix ?? GROUP_PREFIX}${subscription.consumer}`,
      user: this.user,
      log: this.options.log,
      fresh: () => this.fresh(),
      fatal: this.options.fatal,
    });
    this.readers.add(reader);
    const close = async (): Promise<void> => {
      this.readers.delete(reader);
      await reader.close();
    };
    return Promise.resolve({
      close,
      rebuild: (topics) => {
        reader.rebuild(topics);
      },
    });
  }

  /** Kafka has a log of its own. */
  attachLog(): Promise<RunningSubscription> {
    return Promise.resolve({ close: () => Promise.resolve() });
  }

  async status(): Promise<TransportStatus> {
    const readers = [...this.readers];
    const lags = await this.lags.lags(readers);
    return {
      kind: 'kafka',
      version: this.version,
      ...(this.problem === undefined ? {} : { problem: this.problem }),
      readers: readers.map((reader, n) => reader.status(lags[n] ?? null)),
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.readers].map((reader) => reader.close()));
    this.readers.clear();
    await this.producer.close();
    await this.lags.close();
  }

  private get user(): string {
    return this.options.settings.sasl?.username ?? '-';
  }

  private client(): Kafka {
    const { settings, clientId, log } = this.options;
    return kafkaClient(settings, clientId, log, RETRIES);
  }

  /** @throws BrokerTooOld once the broker has reported its version */
  private async fresh(): Promise<Kafka> {
    if (!this.checked) {
      await withAdmin(this.client(), (admin) => this.check(admin));
      this.checked = true;
    }
    return this.client();
  }

  private async check(admin: Admin): Promise<void> {
    this.version = await brokerVersion(admin);
    this.options.log.info('KAFKA_VERSION', { version: this.version, user: this.user });
  }

  private noteFailure(topic: string, error: unknown): void {
    const { log, fatal } = this.options;
    const cause = error instanceof TopicUnavailable ? error.cause : error;
    const failure = kafkaFailure(cause);
    if (this.problem !== failure) log.alarm(failure, { topic, user: this.user, reason: reasonOf(cause) });
    this.problem = failure;
    if (error instanceof BrokerTooOld) fatal(error.message);
  }
}
