import { until } from '@aid-chain/kernel';
import { REFUSED_KAFKA_VERSION, testCluster } from '@aid-chain/tool-kafka';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import { onCluster } from '../kafka-admin/cluster.js';
import type { IncomingRecord } from '../port.js';
import { BrokerTooOld, brokerVersion } from './broker-version.js';
import { KafkaBus } from './kafka-bus.js';
import type { KafkaSettings } from './kafka-settings.js';

const TOPIC = 'old';
const SENTENCE =
  'Kafka 3.8 版本过低，至少需要 3.9：请先升级消息集群。 / ' +
  'Kafka 3.8 is too old, at least 3.9 is needed: upgrade the cluster first.';
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const cluster = await testCluster('refusal of a broker that is too old', {
  version: REFUSED_KAFKA_VERSION,
  departmentUsers: { 'svc-spec': 'spec-password' },
});
const suite = cluster === undefined ? describe.skip : describe;

suite('a broker below the floor', () => {
  const internal = { brokers: cluster?.internal ?? [] };
  const alarms: string[] = [];
  const fatal: string[] = [];
  const buses: KafkaBus[] = [];
  const got: string[] = [];

  const reading = async (settings: KafkaSettings): Promise<KafkaBus> => {
    const bus = new KafkaBus({
      settings,
      clientId: 'spec',
      log: { info: () => undefined, alarm: (code) => void alarms.push(code) },
      fatal: (sentence) => void fatal.push(sentence),
    });
    buses.push(bus);
    const land = (records: readonly IncomingRecord[]): Promise<void> => {
      got.push(...records.map(({ bytes }) => bytes.toString()));
      return Promise.resolve();
    };
    await bus.subscribe({ consumer: 'reader', topics: [TOPIC], land });
    return bus;
  };

  beforeAll(async () => {
    const admin = new Kafka({ brokers: [...internal.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: TOPIC }] });
    const may = {
      host: '*',
      principal: 'User:svc-spec',
      operation: AclOperationTypes.ALL,
      permissionType: AclPermissionTypes.ALLOW,
      resourcePatternType: ResourcePatternTypes.LITERAL,
    };
    await admin.createAcls({
      acl: [
        { ...may, resourceType: AclResourceTypes.TOPIC, resourceName: TOPIC },
        { ...may, resourceType: AclResourceTypes.GROUP, resourceName: 'aid-chain.reader' },
      ],
    });
    await admin.disconnect();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await cluster?.end();
  });

  it('is refused by a service that may read its version: the process is to end with the sentence', async () => {
    const bus = await reading(internal);
    await until('the sentence', () => fatal.length > 0);
    expect(fatal[0]).toBe(SENTENCE);
    expect(alarms).toContain('KAFKA_TOO_OLD');
    await expect(bus.append([{ topic: TOPIC, key: 'k', bytes: Buffer.from('x') }])).rejects.toThrow(SENTENCE);
    await bus.close();
    expect(got).toEqual([]);
  });

  it('is refused by the commands of operators', async () => {
    await expect(onCluster(internal, (admin) => admin.listTopics())).rejects.toThrow(BrokerTooOld);
  });

  it('is not refused by who may not read its version: the version is unknown, and events pass', async () => {
    fatal.length = 0;
    const sasl = { mechanism: 'plain', username: 'svc-spec', password: () => 'spec-password' } as const;
    const settings = { brokers: cluster?.department ?? [], sasl };
    expect(await onCluster(settings, brokerVersion)).toBe('unknown');
    const bus = await reading(settings);
    await bus.append([{ topic: TOPIC, key: 'k', bytes: Buffer.from('passes') }]);
    await until('it came', () => got.includes('passes'));
    expect(await bus.status()).toMatchObject({ version: 'unknown', readers: [{ state: 'reading' }] });
    expect(fatal).toEqual([]);
  });
});
