import { until } from '@aid-chain/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testCluster } from '@aid-chain/tool-kafka';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { applyDepartments, type DepartmentsApplied } from './departments.js';
import type { ServiceReader } from './acl-plan.js';
import { onCluster } from './cluster.js';
import { departmentTopics, topicPlan } from './topic-plan.js';

const DEPARTMENTS = join(import.meta.dirname, '../../../../policies/510683/departments.yaml');
const ALL = [...readFileSync(DEPARTMENTS, 'utf8').matchAll(/^([a-z][a-z0-9-]*):/gm)].map(
  ([, code = '']) => code,
);
const SERVICE_READERS: ServiceReader[] = [
  { service: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] },
  { service: 'eligibility', topics: ['intake.v1', 'monitoring.v1'] },
  { service: 'monitoring', topics: ['intake.v1', 'eligibility.v1', 'referral.v1'] },
  {
    service: 'referral',
    topics: [
      'intake.v1',
      'eligibility.v1',
      'referral.v1',
      ...ALL.map((code) => departmentTopics(code).writes),
    ],
  },
];
const USERS = [...ALL.map((code) => `dept-${code}`), ...SERVICE_NAMES.map((name) => `svc-${name}`)];
const PASSWORDS = Object.fromEntries(USERS.map((user) => [user, randomUUID()]));
const TOPICS = topicPlan(ALL, 1).map(({ topic }) => topic);

const cluster = await testCluster('rights of departments and services', { departmentUsers: PASSWORDS });
const suite = cluster === undefined ? describe.skip : describe;
const settings = { brokers: cluster?.internal ?? [] };

const as = (user: string): Kafka =>
  new Kafka({
    brokers: [...(cluster?.department ?? [])],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    sasl: { mechanism: 'plain', username: user, password: PASSWORDS[user] ?? '' },
  });

const isRefusal = (error: unknown): boolean =>
  /not authorized|AUTHORIZATION|Failed to find group coordinator|does not host/i.test(String(error));

const allowed = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (isRefusal(error)) return false;
      throw error;
    },
  );

/** The topics to which a user can write. */
async function writes(user: string): Promise<string[]> {
  const producer = as(user).producer({ allowAutoTopicCreation: false, retry: { retries: 0 } });
  await producer.connect();
  const yes: string[] = [];
  for (const topic of TOPICS)
    if (await allowed(producer.send({ topic, messages: [{ key: 'k', value: user }] }))) yes.push(topic);
  await producer.disconnect();
  return yes;
}

/** The topics that a user can read with a group, really fetching one message. */
async function reads(user: string, topics: readonly string[], groupId: string): Promise<string[]> {
  const consumer = as(user).consumer({
    groupId,
    allowAutoTopicCreation: false,
    retry: { retries: 0 },
    maxWaitTimeInMs: 50,
  });
  const got = new Set<string>();
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    const first = new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => {
        reject(payload.error);
      });
      const eachMessage = ({ topic }: { topic: string }): Promise<void> => {
        got.add(topic);
        if (got.size === topics.length) resolve();
        return Promise.resolve();
      };
      consumer.run({ eachMessage }).catch(reject);
    });
    return (await allowed(first)) ? [...got].sort() : [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  } finally {
    await consumer.disconnect();
  }
}

/** The first groups of a new cluster are refused for a moment, which must not be taken for a missing right. */
async function warmUp(): Promise<void> {
  await until('the cluster manages groups', async () => {
    try {
      const found: string[] = [];
      for (const code of ALL)
        found.push(
          ...(await reads(`dept-${code}`, [departmentTopics(code).reads], `${code}.${randomUUID()}`)),
        );
      return found.length === ALL.length;
    } catch {
      return false;
    }
  });
}

const describes = async (user: string): Promise<string[]> => {
  const admin = as(user).admin();
  await admin.connect();
  const names = await admin.listTopics();
  await admin.disconnect();
  return names.filter((name) => !name.startsWith('__')).sort();
};

suite('rights on a cluster with access control', () => {
  const lines: string[] = [];
  const apply = (departments: readonly string[]): Promise<DepartmentsApplied> => {
    lines.length = 0;
    return onCluster(settings, (admin) =>
      applyDepartments(admin, { departments, known: ALL }, SERVICE_READERS, (line) => lines.push(line)),
    );
  };

  beforeAll(async () => {
    const applied = await apply(ALL);
    expect(applied).toMatchObject({ differences: [], taken: [], left: [], accessControl: true });
    // Something to read on every topic.
    const producer = new Kafka({ brokers: [...settings.brokers], logLevel: logLevel.NOTHING }).producer();
    await producer.connect();
    for (const topic of TOPICS) await producer.send({ topic, messages: [{ key: 'k', value: 'v' }] });
    await producer.disconnect();
    await warmUp();
  }, 60_000);
  afterAll(() => cluster?.end());

  it('are given once; how to make each login is said, and nothing is to do afterwards', async () => {
    expect(lines.filter((line) => line.endsWith('--entity-type users --entity-name <user>'))).toHaveLength(1);
    const named = lines.find((line) => line.startsWith('    <user>: ')) ?? '';
    for (const user of USERS) expect(named.split(/[ ,]+/u)).toContain(user);
    const again = await apply(ALL);
    expect(again).toMatchObject({ differences: [], given: [], taken: [], left: [] });
    expect(lines).toEqual([]);
  });

  it.each(ALL)('%s writes its own feedback topic and no other', async (code) => {
    expect(await writes(`dept-${code}`)).toEqual([departmentTopics(code).writes]);
  });

  it.each(ALL)(
    '%s reads its own topic and no other, and sees no others',
    async (code) => {
      const user = `dept-${code}`;
      const own = departmentTopics(code);
      expect(await describes(user)).toEqual([own.writes, own.reads].sort());
      const readable: string[] = [];
      for (const topic of TOPICS) readable.push(...(await reads(user, [topic], `${code}.${randomUUID()}`)));
      expect(readable).toEqual([own.reads]);
    },
    120_000,
  );

  it.each(ALL)(
    '%s uses groups of its own name and no other',
    async (code) => {
      const user = `dept-${code}`;
      const topics = [departmentTopics(code).reads];
      const groups = [
        ...ALL.map((one) => `${one}.app`),
        ...SERVICE_NAMES.map((name) => `aid-chain.${name}`),
        'aid-chain.referral.outside',
        `${code}`,
      ];
      const usable: string[] = [];
      for (const group of groups) if ((await reads(user, topics, group)).length > 0) usable.push(group);
      expect(usable).toEqual([`${code}.app`]);
    },
    120_000,
  );

  it('let a department neither make nor delete a topic', async () => {
    const admin = as('dept-health').admin();
    await admin.connect();
    const topic = 'referral.new.v1';
    await expect(admin.createTopics({ topics: [{ topic, numPartitions: 1 }] })).rejects.toThrow();
    await expect(admin.deleteTopics({ topics: ['feedback.health.v1'] })).rejects.toThrow();
    await admin.disconnect();
    const there = await onCluster(settings, (all) => all.listTopics());
    expect(there).not.toContain(topic);
    expect(there).toContain('feedback.health.v1');
  });

  it.each(SERVICE_READERS)(
    '$service writes and reads what is its own',
    async ({ service, topics }) => {
      const user = `svc-${service}`;
      const deliveries = ALL.map((code) => departmentTopics(code).reads);
      const own = [`${service}.v1`, ...(service === 'referral' ? deliveries : [])];
      expect(await writes(user)).toEqual(own.sort());
      expect(await reads(user, topics, `aid-chain.${service}`)).toEqual([...topics].sort());
      expect(await reads(user, topics, `aid-chain.${service === 'intake' ? 'referral' : 'intake'}`)).toEqual(
        [],
      );
    },
    60_000,
  );

  it('are taken from a department that left; its topics stay, and its login is named to be removed', async () => {
    const rest = ALL.filter((code) => code !== 'water');
    const applied = await apply(rest);
    expect(applied).toMatchObject({ differences: [], given: [], left: ['dept-water'] });
    expect(applied.taken).toHaveLength(3);
    expect(lines.at(-1)).toContain(
      `--delete-config 'SCRAM-SHA-512' --entity-type users --entity-name dept-water`,
    );
    expect(await writes('dept-water')).toEqual([]);
    expect(await describes('dept-water')).toEqual([]);
    expect(await describes('svc-referral')).toEqual(
      expect.arrayContaining(['feedback.water.v1', 'referral.water.v1']),
    );
    await apply(ALL);
    expect(await writes('dept-water')).toEqual(['feedback.water.v1']);
  }, 60_000);
});
