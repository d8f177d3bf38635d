import { until } from '@aid-chain/kernel';
import { AssignerProtocol, Kafka, logLevel, type Consumer } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { kcat } from '@aid-chain/tool-kafka';
import { kafkaSuite } from '../contract-suite/kafka-suite.js';
import { household } from '../fixture/events.js';
import { ledgerRegistry } from '../fixture/ledger.js';
import { ask, inboxOf, party, type Party } from '../fixture/party.js';
import type { ConsumerInbox } from '../inbox/consumer-inbox.js';
import { checkTopics } from '../kafka-admin/topics.js';
import type { IncomingRecord } from '../port.js';
import { KafkaBus } from './kafka-bus.js';

const suite = kafkaSuite();
const TYPE = 'department.referral-answered.v1';

suite.run('a cluster that others use and change', () => {
  const kafka = new Kafka({ brokers: [...suite.brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  let groupPrefix = '';
  const lines: { code: string; fields: Record<string, unknown> }[] = [];
  const fatal: string[] = [];
  let bus: KafkaBus;

  const logged = (code: string) => lines.filter((line) => line.code === code).map(({ fields }) => fields);
  const newTopic = async (configEntries: { name: string; value: string }[] = []): Promise<string> => {
    const topic = `feedback.${randomUUID()}.v1`;
    await admin.createTopics({
      // kafkajs waits for leaders once alone, and ends where the metadata lack the topic yet.
      waitForLeaders: false,
      topics: [{ topic, numPartitions: 1, replicationFactor: 1, configEntries }],
    });
    await until('it has a leader', () =>
      admin.fetchTopicOffsets(topic).then(
        () => true,
        () => false,
      ),
    );
    return topic;
  };
  const deleteUpTo = async (topic: string, offset: string): Promise<void> => {
    // kafkajs finds the leader of a topic only after it has asked for something of it.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] });
  };
  const commit = (groupId: string, topic: string, offset: string): Promise<void> =>
    until('it is committed', async () => {
      await admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset }] });
      const [found] = await admin.fetchOffsets({ groupId, topics: [topic] });
      return found?.partitions[0]?.offset === offset;
    });
  const texts = (records: readonly IncomingRecord[]): string[] =>
    records.map(({ bytes }) => bytes.toString());
  const collect = (into: IncomingRecord[]) => (records: readonly IncomingRecord[]) => {
    into.push(...records);
    return Promise.resolve();
  };

  beforeAll(() => admin.connect());
  beforeEach(() => {
    lines.length = 0;
    groupPrefix = `${randomUUID()}.`;
    const note = (code: string, fields: Record<string, unknown>) => void lines.push({ code, fields });
    bus = new KafkaBus({
      settings: { brokers: suite.brokers },
      clientId: 'spec',
      log: { info: note, alarm: note },
      fatal: (sentence) => void fatal.push(sentence),
      groupPrefix,
    });
  });
  afterEach(async () => {
    await bus.close();
    expect(fatal).toEqual([]);
  });
  afterAll(() => admin.disconnect());

  describe('an offset that is out of range', () => {
    let database: TestDatabase;
    let at: Party;
    let inbox: ConsumerInbox;
    const consumer = 'eligibility';
    const registry = ledgerRegistry(consumer, [TYPE]).registry;

    beforeAll(async () => {
      database = await testDatabase('hazards');
      at = await party(database.url, 'eligibility');
    });
    beforeEach(async () => {
      await ask(at, 'truncate inbox, parked_event, stream_position');
      inbox = inboxOf(at, consumer, registry);
    });
    afterAll(async () => {
      await at.close();
      await database.drop();
    });

    const message = (n: number): Buffer => {
      const referralId = household(n);
      const data = { referralId, answer: 'accepted', on: '2026-01-14' };
      return Buffer.from(
        JSON.stringify({ id: `m${String(n)}`, source: '/spec', type: TYPE, subject: referralId, data }),
      );
    };
    const landed = async (): Promise<number> =>
      (await ask(at, `select from inbox where state = 'landed'`)).length;
    const send = (topic: string, from: number, n: number): Promise<void> =>
      bus.append(Array.from({ length: n }, (_, k) => ({ topic, key: '', bytes: message(from + k) })));
    const subscribe = (topic: string) =>
      bus.subscribe({ consumer, topics: [topic], land: (records) => inbox.land(records) });

    it('behind the end sends the reader to the beginning with an alarm; nothing is lost and nothing doubled', async () => {
      const topic = await newTopic();
      await send(topic, 1, 20);
      const first = await subscribe(topic);
      await until('all are landed', async () => (await landed()) === 20);
      await first.close();
      await send(topic, 21, 10);
      await commit(`${groupPrefix}${consumer}`, topic, '1000');
      const second = await subscribe(topic);
      await until('the new ones are landed', async () => (await landed()) === 30);
      await until('the others are seen to be repeats', () => inbox.repeats === 20);
      expect(logged('KAFKA_OFFSET_JUMP')).toMatchObject([
        { group: `${groupPrefix}${consumer}`, place: `${topic}/0`, reason: 'OFFSET_OUT_OF_RANGE' },
      ]);
      await second.close();
    });

    it('before the beginning, because somebody deleted records, is an alarm; what is left is read', async () => {
      const topic = await newTopic();
      await send(topic, 1, 10);
      const first = await subscribe(topic);
      await until('all are landed', async () => (await landed()) === 10);
      await first.close();
      await send(topic, 11, 10);
      await deleteUpTo(topic, '15');
      const second = await subscribe(topic);
      await until('what is left is landed', async () => (await landed()) === 15);
      expect(logged('KAFKA_OFFSET_JUMP')).not.toEqual([]);
      expect(inbox.repeats).toBe(0);
      await second.close();
    });

    it('under a running reader tells from where to where it jumped', async () => {
      const topic = await newTopic();
      await send(topic, 1, 5);
      let away = false;
      const reading = await bus.subscribe({
        consumer,
        topics: [topic],
        land: (records) => (away ? Promise.reject(new Error('database away')) : inbox.land(records)),
      });
      await until('all are landed', async () => (await landed()) === 5);
      away = true;
      await send(topic, 6, 10);
      await until('it cannot land', () => logged('LANDING_FAILED').length > 0);
      await deleteUpTo(topic, '12');
      away = false;
      await until('what is left is landed', async () => (await landed()) === 8, { withinMs: 40_000 });
      expect(logged('KAFKA_OFFSET_JUMP')).toContainEqual({
        consumer,
        place: `${topic}/0`,
        expected: '5',
        found: '12',
      });
      await reading.close();
    });
  });

  describe('a member with another protocol under our group id', () => {
    const group = (consumer: string): string => `${groupPrefix}${consumer}`;
    const foreign = async (groupId: string, topic: string): Promise<Consumer> => {
      const other = kafka.consumer({
        groupId,
        retry: { retries: 0 },
        partitionAssigners: [
          () => ({
            name: 'OfSomebodyElse',
            version: 1,
            assign: ({ members }) =>
              Promise.resolve(
                members.map(({ memberId }) => ({
                  memberId,
                  memberAssignment: AssignerProtocol.MemberAssignment.encode({
                    version: 1,
                    assignment: { [topic]: [0] },
                    userData: Buffer.alloc(0),
                  }),
                })),
              ),
            protocol: ({ topics }) => ({
              name: 'OfSomebodyElse',
              metadata: AssignerProtocol.MemberMetadata.encode({
                version: 1,
                topics: [...topics],
                userData: Buffer.alloc(0),
              }),
            }),
          }),
        ],
      });
      await other.connect();
      await other.subscribe({ topics: [topic] });
      return other;
    };
    const joins = (other: Consumer): Promise<unknown> => {
      const joined = new Promise<void>((resolve, reject) => {
        other.on(other.events.GROUP_JOIN, () => {
          resolve();
        });
        other.on(other.events.CRASH, ({ payload }) => {
          reject(payload.error);
        });
      });
      return Promise.all([joined, other.run({ autoCommit: false, eachMessage: () => Promise.resolve() })]);
    };

    it('keeps ours out with a named alarm, others go on, and ours reads once it has left', async () => {
      const [topic, beside] = [await newTopic(), await newTopic()];
      const other = await foreign(group('guest'), topic);
      await joins(other);
      const [got, calm]: [IncomingRecord[], IncomingRecord[]] = [[], []];
      await bus.subscribe({ consumer: 'guest', topics: [topic], land: collect(got) });
      await bus.subscribe({ consumer: 'beside', topics: [beside], land: collect(calm) });
      await bus.append([{ topic, key: 'k', bytes: Buffer.from('kept') }]);
      await bus.append([{ topic: beside, key: 'k', bytes: Buffer.from('x') }]);
      await until('ours is kept out', () => logged('KAFKA_GROUP_FOREIGN').length > 0);
      await until('the other consumer reads', () => calm.length === 1);
      const status = (await bus.status()).readers.find((reader) => reader.consumer === 'guest');
      expect(status).toMatchObject({ state: 'waiting', problem: 'KAFKA_GROUP_FOREIGN' });
      expect(logged('KAFKA_GROUP_FOREIGN')).toMatchObject([{ consumer: 'guest', group: group('guest') }]);
      await other.disconnect();
      await until('ours reads', () => texts(got).includes('kept'), { withinMs: 30_000 });
      expect(logged('KAFKA_BACK')).toMatchObject([{ consumer: 'guest' }]);
    });

    it('is kept out while ours is there', async () => {
      const topic = await newTopic();
      const got: IncomingRecord[] = [];
      await bus.subscribe({ consumer: 'host', topics: [topic], land: collect(got) });
      await bus.append([{ topic, key: 'k', bytes: Buffer.from('a') }]);
      await until('ours reads', () => got.length === 1);
      const other = await foreign(group('host'), topic);
      await expect(joins(other)).rejects.toMatchObject({ type: 'INCONSISTENT_GROUP_PROTOCOL' });
      await other.disconnect();
      await bus.append([{ topic, key: 'k', bytes: Buffer.from('b') }]);
      await until('ours goes on', () => texts(got).includes('b'));
      expect(logged('KAFKA_GROUP_FOREIGN')).toEqual([]);
    });
  });

  const tool = kcat('a topic that keeps the codec of its producer');
  const withKcat = tool === undefined ? it.skip : it;
  withKcat(
    'a batch in a codec that cannot be read stops the outside consumer alone, is named, and passes when the topic is mended',
    async () => {
      const topic = await newTopic([{ name: 'compression.type', value: 'producer' }]);
      const inside = await newTopic();
      const [got, internal]: [IncomingRecord[], IncomingRecord[]] = [[], []];
      const rows = Array.from({ length: 200 }, (_, n) => `${'x'.repeat(200)}${String(n)}`);
      await tool?.run(
        ['-P', '-b', suite.brokers.join(','), '-t', topic, '-z', 'snappy', '-X', 'linger.ms=200'],
        rows.join('\n'),
      );
      await bus.subscribe({ consumer: 'spec.outside', topics: [topic], land: collect(got) });
      await bus.subscribe({ consumer: 'inside', topics: [inside], land: collect(internal) });
      await until('it is named', () => logged('KAFKA_CODEC_UNSUPPORTED').length > 0);
      expect(logged('KAFKA_CODEC_UNSUPPORTED')).toMatchObject([{ consumer: 'spec.outside', topics: topic }]);
      await bus.append([{ topic: inside, key: 'k', bytes: Buffer.from('flows') }]);
      await until('internal events flow', () => internal.length === 1);
      const waiting = (await bus.status()).readers.find((reader) => reader.consumer === 'spec.outside');
      expect(waiting).toMatchObject({ state: 'waiting', problem: 'KAFKA_CODEC_UNSUPPORTED' });
      expect(got).toEqual([]);
      const code = topic.split('.')[1] ?? '';
      expect(await checkTopics(admin, [code])).toContainEqual({
        topic,
        what: 'compression.type',
        is: 'producer',
        must: 'uncompressed',
      });
      await deleteUpTo(topic, '200');
      await bus.append([{ topic, key: 'k', bytes: Buffer.from('after') }]);
      await until('it reads again', () => texts(got).includes('after'), { withinMs: 40_000 });
      expect(logged('KAFKA_BACK')).toMatchObject([{ consumer: 'spec.outside' }]);
    },
    90_000,
  );
});
