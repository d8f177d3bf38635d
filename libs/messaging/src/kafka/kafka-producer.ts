import type { IHeaders, Kafka, Message, Producer } from 'kafkajs';
import { TopicUnavailable, type OutgoingRecord } from '../port.js';
import { headersOf } from './hint-headers.js';
import { concernsTopic, kafkaFailure, reasonOf } from './kafka-failure.js';
import { newProducer } from './kafka-client.js';

const SEND_MS = 10_000;
const DISCONNECT_MS = 2_000;

/** Sends one batch at a time; after any error the next batch gets a new producer. */
export class KafkaProducer {
  private producer: Promise<Producer> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param fresh a kafkajs that nothing was done with */
  constructor(private readonly fresh: () => Promise<Kafka>) {}

  /**
   * Resolved = every in-sync replica has all records.
   * @throws TopicUnavailable when only this topic cannot take them; else what kafkajs says
   */
  send(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    const turn = this.queue.then(() => this.sendNow(topic, records));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.queue;
    await this.drop();
  }

  private async sendNow(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    try {
      this.producer ??= this.connect();
      const producer = await this.producer;
      await producer.send({ topic, acks: -1, timeout: SEND_MS, messages: records.map(messageOf) });
    } catch (error) {
      await this.drop();
      if (!concernsTopic(error)) throw error;
      throw new TopicUnavailable(`${topic}: ${kafkaFailure(error)} ${reasonOf(error)}`, { cause: error });
    }
  }

  private async connect(): Promise<Producer> {
    const producer = newProducer(await this.fresh());
    await producer.connect();
    return producer;
  }

  private async drop(): Promise<void> {
    const old = this.producer;
    this.producer = undefined;
    if (old === undefined) return;
    const gone = old.then((producer) => producer.disconnect()).catch(() => undefined);
    // A half-open connection must not hold up what comes after it.
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, DISCONNECT_MS).unref())]);
  }
}

function messageOf({ key, bytes }: OutgoingRecord): Message {
  const headers: IHeaders = headersOf(bytes);
  return { key, value: bytes, headers };
}
