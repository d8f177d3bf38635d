import kafkajs, { type Admin } from 'kafkajs';
import { clusterSize } from './cluster.js';
import { compareTopics, type TopicDifference } from './compare-topics.rules.js';
import { everHeldData, readTopics, type ReadTopic } from './found-topics.js';
import { readSettled } from './read-settled.js';
import { topicPlan, type PlannedTopic } from './topic-plan.js';

/** Compares every topic of the contracts and the given departments with the cluster; changes nothing. */
export async function checkTopics(admin: Admin, departments: readonly string[]): Promise<TopicDifference[]> {
  const plan = topicPlan(departments, await clusterSize(admin));
  return compareTopics(plan, await readTopics(admin, namesOf(plan)));
}

/**
 * Makes the topics that are missing and corrects settings; what an administrator set beside them stays. The number of
 * partitions of a topic with data is never changed: every key would move and with it the order of a household.
 * @param print gets one line per topic that was made or changed
 * @returns what is still different afterwards
 */
export async function applyTopics(
  admin: Admin,
  departments: readonly string[],
  print: (line: string) => void,
): Promise<TopicDifference[]> {
  const plan = topicPlan(departments, await clusterSize(admin));
  const found = await readTopics(admin, namesOf(plan));
  const differences = compareTopics(plan, found);
  const of = (wanted: (what: string) => boolean): PlannedTopic[] => {
    const topics = new Set(differences.filter(({ what }) => wanted(what)).map(({ topic }) => topic));
    return plan.filter(({ topic }) => topics.has(topic));
  };
  const missing = of((what) => what === 'topic');
  await make(admin, missing, print);
  const narrow = of((what) => what === 'partitions');
  const widened = await widen(admin, narrow, found, print);
  const wrong = of((what) => what.includes('.'));
  await correct(admin, wrong, found, print);
  if (differences.length === 0) return [];
  const fresh = new Set([...namesOf(missing), ...widened]);
  const wasMended = ({ topic, what }: TopicDifference): boolean => fresh.has(topic) || what.includes('.');
  return readSettled(
    () => checkTopics(admin, departments),
    (left) => !left.some(wasMended),
  );
}

const namesOf = (plan: readonly PlannedTopic[]): string[] => plan.map(({ topic }) => topic);

const entriesOf = (settings: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(settings).map(([name, value]) => ({ name, value }));

async function make(
  admin: Admin,
  plan: readonly PlannedTopic[],
  print: (line: string) => void,
): Promise<void> {
  if (plan.length === 0) return;
  await admin.createTopics({
    // kafkajs waits for leaders once alone: a member whose metadata lack a topic yet ends it. Looking again does not.
    waitForLeaders: false,
    topics: plan.map(({ topic, partitions, copies, settings }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: copies,
      configEntries: entriesOf(settings),
    })),
  });
  for (const { topic } of plan) print(`+ ${topic}：已建立 / made`);
}

/** More partitions for topics that never held anything; fewer are not possible. @returns which got more */
async function widen(
  admin: Admin,
  plan: readonly PlannedTopic[],
  found: readonly ReadTopic[],
  print: (line: string) => void,
): Promise<string[]> {
  const widened: string[] = [];
  for (const { topic, partitions } of plan) {
    const now = found.find((one) => one.topic === topic)?.partitions ?? partitions;
    if (now > partitions || (await everHeldData(admin, topic))) continue;
    await admin.createPartitions({ topicPartitions: [{ topic, count: partitions }] });
    print(`~ ${topic}：分区 ${String(now)} → ${String(partitions)} / partitions`);
    widened.push(topic);
  }
  return widened;
}

/** The protocol replaces all settings of a topic at once, so those that are not ours are sent again. */
async function correct(
  admin: Admin,
  plan: readonly PlannedTopic[],
  found: readonly ReadTopic[],
  print: (line: string) => void,
): Promise<void> {
  if (plan.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: plan.map(({ topic, settings }) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic,
      configEntries: entriesOf({ ...found.find((one) => one.topic === topic)?.own, ...settings }),
    })),
  });
  for (const { topic } of plan) print(`~ ${topic}：设置已更正 / settings corrected`);
}
