import { Kafka, logLevel, Partitioners, type Consumer, type KafkaMessage, type Producer } from 'kafkajs';
import { BARE_TOPIC } from '../broker.js';
import type { BareRecord, Sink } from './bare-relay.js';

const GROUP = 'bench.bare';
const BATCH = 500;

const client = (brokers: readonly string[]): Kafka =>
  new Kafka({ clientId: 'bench-bare', brokers: [...brokers], logLevel: logLevel.NOTHING });

const recordOf = ({ key, value }: KafkaMessage): BareRecord => ({
  stream: key?.toString('utf8') ?? '',
  bytes: value ?? Buffer.alloc(0),
});

/** Sends one batch at a time and waits for it, with the product's settings. */
export class BareSender {
  private constructor(private readonly producer: Producer) {}

  static async connect(brokers: readonly string[]): Promise<BareSender> {
    const producer = client(brokers).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      maxInFlightRequests: 1,
    });
    await producer.connect();
    return new BareSender(producer);
  }

  async send(records: readonly BareRecord[]): Promise<void> {
    const messages = records.map(({ stream, bytes }) => ({ key: stream, value: bytes }));
    await this.producer.send({ topic: BARE_TOPIC, acks: -1, messages });
  }

  close(): Promise<void> {
    return this.producer.disconnect();
  }
}

/** Hands over what it fetched and counts it as read afterwards, with the product's settings. */
export class BareReceiver {
  private constructor(private readonly consumer: Consumer) {}

  static async join(brokers: readonly string[], atOnce: number, sink: Sink): Promise<BareReceiver> {
    const consumer = client(brokers).consumer({
      groupId: GROUP,
      maxWaitTimeInMs: 50,
      maxBytesPerPartition: 524_288,
    });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.connect();
    await consumer.subscribe({ topics: [BARE_TOPIC], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: atOnce,
      eachBatch: async (payload) => {
        const { messages } = payload.batch;
        for (let from = 0; from < messages.length; from += BATCH) {
          const part = messages.slice(from, from + BATCH);
          await sink(part.map(recordOf));
          payload.resolveOffset(part.at(-1)?.offset ?? '');
          await payload.heartbeat();
        }
      },
    });
    await joined;
    return new BareReceiver(consumer);
  }

  leave(): Promise<void> {
    return this.consumer.disconnect();
  }
}
