import { until } from '@aid-chain/kernel';
import kafkajs, { Kafka, logLevel, type AclEntry } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import type { IncomingRecord } from '../port.js';
import { KafkaBus } from './kafka-bus.js';

const internal = (process.env.TEST_KAFKA_BROKERS ?? '').split(',');
const login = process.env.TEST_KAFKA_LOGIN ?? '';
// A cluster that was given has no listener and no user of this spec.
const onSecure = login === '' ? describe.skip : describe;
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

onSecure('a service that logs in to Kafka', () => {
  const topic = `rights.${randomUUID()}`;
  const groupPrefix = `${randomUUID()}.`;
  const admin = new Kafka({ brokers: internal, logLevel: logLevel.NOTHING }).admin();
  const codes: string[] = [];
  const fatal: string[] = [];
  const got: IncomingRecord[] = [];
  let password = 'wrong';
  let bus: KafkaBus;

  const rights = (): AclEntry[] => {
    const all = {
      principal: 'User:svc-spec',
      host: '*',
      operation: AclOperationTypes.ALL,
      permissionType: AclPermissionTypes.ALLOW,
      resourcePatternType: ResourcePatternTypes.LITERAL,
    };
    return [
      { ...all, resourceType: AclResourceTypes.TOPIC, resourceName: topic },
      { ...all, resourceType: AclResourceTypes.GROUP, resourceName: `${groupPrefix}reader` },
    ];
  };
  const send = (text: string): Promise<void> => bus.append([{ topic, key: 'k', bytes: Buffer.from(text) }]);
  const came = (text: string): Promise<void> =>
    until(
      `${text} came`,
      async () => {
        if (got.some(({ bytes }) => bytes.toString() === text)) return true;
        await send(text).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 200));
        return false;
      },
      { withinMs: 40_000 },
    );
  const problem = async (): Promise<string | undefined> => (await bus.status()).readers[0]?.problem;

  beforeAll(async () => {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: 1 }] });
    await admin.createAcls({ acl: rights() });
    const note = (code: string): void => void codes.push(code);
    bus = new KafkaBus({
      settings: {
        brokers: login.split(','),
        sasl: { mechanism: 'plain', username: 'svc-spec', password: () => password },
      },
      clientId: 'spec',
      log: { info: note, alarm: note },
      fatal: (sentence) => void fatal.push(sentence),
      groupPrefix,
    });
    const land = (records: readonly IncomingRecord[]): Promise<void> => {
      got.push(...records);
      return Promise.resolve();
    };
    await bus.subscribe({ consumer: 'reader', topics: [topic], land });
  });
  afterAll(async () => {
    await bus.close();
    await admin.disconnect();
  });

  it('says that its password is refused, stays, and goes on once the right one is there', async () => {
    await until('the login is refused', async () => (await problem()) === 'KAFKA_LOGIN_REFUSED');
    expect(codes).toContain('KAFKA_LOGIN_REFUSED');
    password = 'spec-password';
    await came('first');
    expect(fatal).toEqual([]);
  });

  it('stays when a right is taken away, and goes on once it is given back', async () => {
    const [onTopic] = rights();
    if (onTopic === undefined) throw new Error('no right');
    await admin.deleteAcls({ filters: [onTopic] });
    await until(
      'it is not permitted',
      async () => {
        await send('refused').catch(() => undefined);
        return codes.includes('KAFKA_NOT_PERMITTED') && (await problem()) !== undefined;
      },
      { withinMs: 40_000 },
    );
    await admin.createAcls({ acl: rights() });
    await came('second');
    expect(fatal).toEqual([]);
  });
});
