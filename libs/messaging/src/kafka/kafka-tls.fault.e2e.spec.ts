import { until } from '@aid-chain/kernel';
import { testCluster } from '@aid-chain/tool-kafka';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import type { IncomingRecord } from '../port.js';
import { KafkaBus } from './kafka-bus.js';

const TOPIC = 'tls';
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const cluster = await testCluster('services that log in over TLS', {
  departmentUsers: { 'svc-spec': 'first' },
  certificate: 'foreign',
});
const suite = cluster === undefined ? describe.skip : describe;

suite('a service that logs in over TLS', () => {
  const authorities = cluster?.certificates;
  const alarms: string[] = [];
  const fatal: string[] = [];
  const got: IncomingRecord[] = [];
  let ca = authorities?.ca ?? '';
  let password = 'first';
  let bus: KafkaBus;

  const problems = async (): Promise<(string | undefined)[]> => {
    const { problem, readers } = await bus.status();
    return [problem, readers[0]?.problem];
  };
  const send = (text: string): Promise<void> =>
    bus.append([{ topic: TOPIC, key: 'k', bytes: Buffer.from(text) }]);
  /** Both that sends and that reads are kept from it, and both say why. */
  const logs = (code: string): Promise<void> =>
    until(
      code,
      async () => {
        await send('lost').catch(() => undefined);
        return (await problems()).every((problem) => problem === code);
      },
      { withinMs: 120_000 },
    );
  const passes = (text: string): Promise<void> =>
    until(
      `${text} came`,
      async () => {
        if (!got.some(({ bytes }) => bytes.toString() === text)) await send(text).catch(() => undefined);
        return (
          got.some(({ bytes }) => bytes.toString() === text) &&
          (await problems()).every((problem) => problem === undefined)
        );
      },
      { withinMs: 120_000 },
    );

  beforeAll(async () => {
    const admin = new Kafka({ brokers: [...(cluster?.internal ?? [])], logLevel: logLevel.NOTHING }).admin();
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
    bus = new KafkaBus({
      settings: {
        brokers: cluster?.department ?? [],
        sasl: { mechanism: 'scram-sha-512', username: 'svc-spec', password: () => password },
        ca: () => ca,
      },
      clientId: 'spec',
      log: { info: () => undefined, alarm: (code) => void alarms.push(code) },
      fatal: (sentence) => void fatal.push(sentence),
    });
    const land = (records: readonly IncomingRecord[]): Promise<void> => {
      got.push(...records);
      return Promise.resolve();
    };
    await bus.subscribe({ consumer: 'reader', topics: [TOPIC], land });
  });
  afterAll(async () => {
    await bus.close();
    await cluster?.end();
  });

  it('says that it does not know the authority, stays, and goes on once it is given the right one', async () => {
    await logs('KAFKA_CA_WRONG');
    expect(alarms).toContain('KAFKA_CA_WRONG');
    ca = authorities?.foreignCa ?? '';
    await passes('first');
  });

  it('says that the certificate has expired, and stays', async () => {
    ca = authorities?.ca ?? '';
    await authorities?.issue('expired');
    await cluster?.setPassword('svc-spec', 'rotated');
    await again();
    await logs('KAFKA_CERTIFICATE_EXPIRED');
    expect(alarms).toContain('KAFKA_CERTIFICATE_EXPIRED');
  });

  it('comes to the login once the broker shows a new certificate, and says that its password is refused', async () => {
    await authorities?.issue('valid');
    await again();
    await logs('KAFKA_LOGIN_REFUSED');
    expect(alarms).toContain('KAFKA_LOGIN_REFUSED');
  });

  it('goes on once the rotated password stands in its file', async () => {
    password = 'rotated';
    await passes('second');
    expect(fatal).toEqual([]);
  });

  async function again(): Promise<void> {
    await cluster?.members[0]?.stop();
    await cluster?.restart(1);
  }
});
