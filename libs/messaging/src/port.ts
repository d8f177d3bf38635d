import type { TransportStatus } from './transport-status.js';

/** One event as the relay hands it to the transport. */
export interface OutgoingRecord {
  readonly topic: string;
  /** The stream: what keeps its order. */
  readonly key: string;
  readonly bytes: Buffer;
}

/** One event as the transport hands it to a consumer. */
export interface IncomingRecord {
  readonly topic: string;
  /** `null` where the sender gave none. */
  readonly key: string | null;
  readonly bytes: Buffer;
  /** `partition:offset`, where the transport has such a thing. */
  readonly position?: string;
}

export interface ConsumerSubscription {
  readonly consumer: string;
  readonly topics: readonly string[];
  /**
   * Stores the records; only when it has resolved they count as delivered. Repeats are harmless.
   * @throws whatever the database says; the transport delivers the same records again
   */
  land(records: readonly IncomingRecord[]): Promise<void>;
  /** Where an in-process transport asks and notes how far the consumer has read what was there before it. */
  readonly memory?: SubscriptionMemory;
}

export interface SubscriptionMemory {
  /** Records the subscription unless it is there. `true` while the earlier events of the topic are still to be landed. */
  begin(topic: string): Promise<boolean>;
  caughtUp(topic: string): Promise<void>;
}

/** Where an in-process transport finds the events that were sent before a consumer was there. */
export interface EventLog {
  /** Topics, or a template with `{department}` for those of all departments. */
  readonly topics: readonly string[];
  /**
   * The events of a topic in the order of their key, after the given one: as many as fit into a batch, none at the end.
   * @param after key of the last one read; `'0'` for the beginning
   */
  read(topic: string, after: string, limit: number): Promise<{ key: string; record: OutgoingRecord }[]>;
}

export interface RunningSubscription {
  close(): Promise<void>;
  /** Reads these topics from now on; the transport joins again where it has such a thing, for this consumer alone. */
  rebuild?(topics: readonly string[]): void;
}

/** A topic cannot take events now: the relay pauses that topic alone. */
export class TopicUnavailable extends Error {
  override readonly name = 'TopicUnavailable';
}

/** The transport of events. Kafka and the process itself are its two adapters. */
export interface EventBus {
  /**
   * Sends in the given order, all of one topic. Resolved = every subscriber has them or will get them.
   * @throws anything: nothing is known about any of the records, all are sent again
   */
  append(records: readonly OutgoingRecord[]): Promise<void>;
  subscribe(subscription: ConsumerSubscription): Promise<RunningSubscription>;
  /** Makes a service's own log readable for consumers that come later; transports with a log of their own ignore it. */
  attachLog(log: EventLog): Promise<RunningSubscription>;
  /** What the transport reports of itself, where it is something beside the database. */
  status?(): Promise<TransportStatus>;
  /** Ends what no subscription holds; call it when relay and consumers have stopped. */
  close?(): Promise<void>;
}
