import { until } from '@aid-chain/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { busContract } from '../contract-suite/bus-contract.js';
import type { EventBus, IncomingRecord } from '../port.js';
import { KafkaBus, type KafkaBusOptions } from './kafka-bus.js';
import { kafkaSuite } from '../contract-suite/kafka-suite.js';

const suite = kafkaSuite();
const RUN = randomUUID().slice(0, 8);
const TOPICS = [`intake.${RUN}`, `monitoring.${RUN}`] as const;
const lines: { code: string; fields: object }[] = [];
const fatal: string[] = [];

async function onCluster<R>(work: (admin: ReturnType<Kafka['admin']>) => Promise<R>): Promise<R> {
  const admin = new Kafka({ brokers: [...suite.brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const emptyTopics = (topics: readonly string[]): Promise<void> =>
  onCluster(async (admin) => {
    const there = await admin.listTopics();
    const old = topics.filter((topic) => there.includes(topic));
    if (old.length > 0) await admin.deleteTopics({ topics: old });
    await until('the old ones are gone', async () => {
      const left = await admin.listTopics();
      return topics.every((topic) => !left.includes(topic));
    });
    const wanted = topics.map((topic) => ({ topic, numPartitions: 3, replicationFactor: 1 }));
    await until('the topics are made', async () => {
      // A busy broker may make them and not say so in time.
      await admin.createTopics({ topics: wanted }).catch(() => false);
      const there = await admin.fetchTopicMetadata({ topics: [...topics] }).catch(() => ({ topics: [] }));
      const led = there.topics.flatMap(({ partitions }) => partitions).filter(({ leader }) => leader >= 0);
      return led.length === topics.length * 3;
    });
  });

function bus(more: Partial<KafkaBusOptions> = {}): KafkaBus {
  const log = {
    info: (code: string, fields: object) => void lines.push({ code, fields }),
    alarm: (code: string, fields: object) => void lines.push({ code, fields }),
  };
  return new KafkaBus({
    settings: { brokers: suite.brokers },
    clientId: 'spec',
    log,
    fatal: (sentence) => void fatal.push(sentence),
    groupPrefix: `${randomUUID()}.`,
    ...more,
  });
}

const closeBus = async (one: EventBus): Promise<void> => {
  if (one instanceof KafkaBus) await one.close();
};

suite.run('Apache Kafka', () => {
  beforeAll(() => {
    process.stdout.write(`Kafka: asked for ${suite.asked}\n`);
  });

  busContract('A Kafka cluster', {
    topics: TOPICS,
    make: async () => {
      await emptyTopics(TOPICS);
      return bus();
    },
    close: closeBus,
  });

  describe('what only Kafka has', () => {
    let one: KafkaBus;
    let got: IncomingRecord[];
    const land = (records: readonly IncomingRecord[]): Promise<void> => {
      got.push(...records);
      return Promise.resolve();
    };
    beforeEach(async () => {
      got = [];
      lines.length = 0;
      await emptyTopics(TOPICS);
      one = bus();
    });
    afterEach(() => one.close());

    it('is asked for its version, which is told, and its lag, which ends at nothing', async () => {
      await one.subscribe({ consumer: 'lag', topics: TOPICS, land });
      const bytes = Buffer.from('{}');
      await one.append([{ topic: TOPICS[0], key: 'k', bytes }]);
      await until('it came', () => got.length === 1);
      await until('nothing is left', async () => (await one.status()).readers[0]?.lag === 0);
      const status = await one.status();
      process.stdout.write(`Kafka: the broker tells of itself ${status.version}\n`);
      expect(status).toMatchObject({ kind: 'kafka', readers: [{ state: 'reading', missingTopics: [] }] });
      expect(status.version).toBe(suite.asked.startsWith('3.9') ? '3.9' : status.version);
    });

    it('says where an event stood, lands a message without a value as an empty one, and copies hints to headers', async () => {
      await one.subscribe({ consumer: 'place', topics: [TOPICS[0]], land });
      const producer = new Kafka({ brokers: [...suite.brokers], logLevel: logLevel.NOTHING }).producer();
      await producer.connect();
      await producer.send({ topic: TOPICS[0], messages: [{ key: 'k', value: null }, { value: '{"broken' }] });
      await producer.disconnect();
      await until('both came', () => got.length === 2);
      expect(new Set(got.map(({ bytes }) => bytes.toString()))).toEqual(new Set(['', '{"broken']));
      expect(new Set(got.map(({ key }) => key))).toEqual(new Set(['k', null]));
      for (const { position } of got) expect(position).toMatch(/^\d:\d$/);
    });

    it('pauses only the topic that is missing, with an alarm, and reads a topic once it is there', async () => {
      const late = `late.${randomUUID()}`;
      await one.subscribe({ consumer: 'late', topics: [TOPICS[0], late], land });
      const event = (topic: string) => [{ topic, key: 'k', bytes: Buffer.from(topic) }];
      await expect(one.append(event(late))).rejects.toMatchObject({ name: 'TopicUnavailable' });
      await one.append(event(TOPICS[0]));
      await until('the other flows', () => got.length === 1);
      expect(lines.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['KAFKA_TOPIC_MISSING', 'KAFKA_TOPICS_MISSING']),
      );
      expect((await one.status()).readers[0]?.missingTopics).toEqual([late]);
      await emptyTopics([late]);
      await until('it takes events', () =>
        one.append(event(late)).then(
          () => true,
          () => false,
        ),
      );
      await until('it is read', () => got.some(({ topic }) => topic === late), { withinMs: 30_000 });
    });

    it('shares the partitions of a topic among consumers of one group, and loses and doubles nothing when one leaves', async () => {
      const groupPrefix = `${randomUUID()}.`;
      const [a, b] = [bus({ groupPrefix }), bus({ groupPrefix })];
      await a.subscribe({ consumer: 'shared', topics: [TOPICS[0]], land });
      await b.subscribe({ consumer: 'shared', topics: [TOPICS[0]], land });
      const send = (from: number): Promise<void> =>
        one.append(
          Array.from({ length: 50 }, (_, n) => ({
            topic: TOPICS[0],
            key: `k${String(n)}`,
            bytes: Buffer.from(String(from + n)),
          })),
        );
      await send(0);
      await until('the first half came', () => got.length >= 50);
      await b.close();
      await send(50);
      await until('all came', () => new Set(got.map(({ bytes }) => bytes.toString())).size === 100);
      await a.close();
      expect(fatal).toEqual([]);
    });

    it('lands together what the partitions of a fetch bring', async () => {
      const landings: string[][] = [];
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const partitionOf = ({ position }: IncomingRecord): string => position?.split(':')[0] ?? '';
      await one.subscribe({
        consumer: 'together',
        topics: [TOPICS[0]],
        land: async (records) => {
          landings.push(records.map(partitionOf));
          await held;
        },
      });
      const send = (n: number): Promise<void> =>
        one.append(
          Array.from({ length: n }, (_, k) => ({
            topic: TOPICS[0],
            key: `k${String(k)}`,
            bytes: Buffer.from('x'),
          })),
        );
      await send(1);
      await until('the first is landed', () => landings.length === 1);
      await send(60);
      release();
      await until('all came', () => landings.flat().length === 61);
      expect(landings).toHaveLength(2);
      expect(new Set(landings[1])).toEqual(new Set(['0', '1', '2']));
    });

    it('stays up while no broker answers, and says so once', async () => {
      const away = bus({ settings: { brokers: ['127.0.0.1:1'] } });
      await away.subscribe({ consumer: 'away', topics: TOPICS, land });
      await expect(away.append([{ topic: TOPICS[0], key: 'k', bytes: Buffer.from('x') }])).rejects.toThrow();
      await until('it waits', async () => (await away.status()).readers[0]?.problem === 'KAFKA_UNREACHABLE');
      expect(fatal).toEqual([]);
      await away.close();
    });
  });
});
