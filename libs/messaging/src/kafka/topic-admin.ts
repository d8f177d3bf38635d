import kafkajs, { type Admin } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings.js';
import { kafkaClient, withAdmin } from './kafka-client.js';
import { brokerVersion } from './broker-version.js';
import { lagOf } from './lag-reader.js';
import { GROUP_PREFIX } from './kafka-settings.js';
import { topicPlan, type TopicPlan } from './topic-plan.js';

const RETRIES = 5;
const QUIET = { info: () => undefined, alarm: () => undefined };

/** One difference between a topic as it is and as it must be; the sentence names both. */
export interface TopicDifference {
  readonly topic: string;
  readonly what: string;
  readonly is: string;
  readonly must: string;
}

/** Work with the cluster's administration. @throws BrokerTooOld below the floor */
export function onCluster<R>(settings: KafkaSettings, work: (admin: Admin) => Promise<R>): Promise<R> {
  return withAdmin(kafkaClient(settings, 'aid-chain-cli', QUIET, RETRIES), async (admin) => {
    await brokerVersion(admin);
    return work(admin);
  });
}

/** Compares every topic with the plan: presence, partitions, copies and settings. */
export async function checkTopics(admin: Admin, departments: readonly string[]): Promise<TopicDifference[]> {
  const plan = await planOf(admin, departments);
  const there = new Set(await admin.listTopics());
  const missing = plan
    .filter(({ topic }) => !there.has(topic))
    .map(({ topic }) => ({ topic, what: 'topic', is: 'missing', must: 'there' }));
  const present = plan.filter(({ topic }) => there.has(topic));
  return [
    ...missing,
    ...(await layoutDifferences(admin, present)),
    ...(await settingDifferences(admin, present)),
  ];
}

/**
 * Makes the topics that are missing and corrects settings. Never changes the number of partitions: with it every key
 * would move.
 * @returns what is still different afterwards
 */
export async function applyTopics(
  admin: Admin,
  departments: readonly string[],
  say: (line: string) => void,
): Promise<TopicDifference[]> {
  const plan = await planOf(admin, departments);
  const differences = await checkTopics(admin, departments);
  const missing = new Set(differences.filter(({ what }) => what === 'topic').map(({ topic }) => topic));
  await make(
    admin,
    plan.filter(({ topic }) => missing.has(topic)),
  );
  for (const topic of missing) say(`+ ${topic}`);
  const wrong = new Set(differences.filter(({ what }) => what.includes('.')).map(({ topic }) => topic));
  await correct(
    admin,
    plan.filter(({ topic }) => wrong.has(topic)),
  );
  for (const topic of wrong) say(`~ ${topic}`);
  return checkTopics(admin, departments);
}

/** Events that a consumer has not yet read. */
export async function groupLag(admin: Admin, consumer: string, topics: readonly string[]): Promise<number> {
  const there = await admin.listTopics();
  const readable = topics.filter((topic) => there.includes(topic));
  return readable.length === 0 ? 0 : lagOf(admin, `${GROUP_PREFIX}${consumer}`, readable);
}

async function planOf(admin: Admin, departments: readonly string[]): Promise<TopicPlan[]> {
  const { brokers } = await admin.describeCluster();
  return topicPlan(departments, brokers.length);
}

async function make(admin: Admin, plan: readonly TopicPlan[]): Promise<void> {
  if (plan.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    topics: plan.map(({ topic, partitions, replicas, settings }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: replicas,
      configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
    })),
  });
}

async function correct(admin: Admin, plan: readonly TopicPlan[]): Promise<void> {
  if (plan.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: plan.map(({ topic, settings }) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic,
      configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
    })),
  });
}

async function layoutDifferences(admin: Admin, plan: readonly TopicPlan[]): Promise<TopicDifference[]> {
  if (plan.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: plan.map(({ topic }) => topic) });
  return plan.flatMap(({ topic, partitions, replicas }) => {
    const found = topics.find(({ name }) => name === topic)?.partitions ?? [];
    const copies = Math.min(...found.map((partition) => partition.replicas.length));
    return [
      { topic, what: 'partitions', is: String(found.length), must: String(partitions) },
      { topic, what: 'copies', is: String(copies), must: String(replicas) },
    ].filter(({ is, must }) => is !== must);
  });
}

async function settingDifferences(admin: Admin, plan: readonly TopicPlan[]): Promise<TopicDifference[]> {
  if (plan.length === 0) return [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: plan.map(({ topic }) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic })),
  });
  return plan.flatMap(({ topic, settings }) => {
    const entries = resources.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
    return Object.entries(settings)
      .map(([what, must]) => {
        const is = entries.find(({ configName }) => configName === what)?.configValue ?? 'unknown';
        return { topic, what, is, must };
      })
      .filter(({ is, must }) => is !== must);
  });
}
