import type { Kafka } from 'kafkajs';
import type { ConsumerSubscription } from '../port.js';
import type { KafkaLog } from './kafka-log.js';

/** What one consumer on Kafka is made with. */
export interface ReaderOptions {
  readonly subscription: ConsumerSubscription;
  readonly group: string;
  /** Name of the login, for log lines; `-` without one. */
  readonly user: string;
  readonly log: KafkaLog;
  /** A kafkajs that nothing was done with, on a cluster whose version is known to be good. */
  fresh(): Promise<Kafka>;
  /** Ends the process: the client is in a state that only a new process mends. */
  readonly fatal: (sentence: string) => void;
}
