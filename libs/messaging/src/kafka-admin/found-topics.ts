import kafkajs, { type Admin, type ConfigEntries } from 'kafkajs';
import type { FoundTopic } from './compare-topics.rules.js';
import { readSettled } from './read-settled.js';

/** A topic as it is, with what was set for it alone. */
export interface ReadTopic extends FoundTopic {
  /** Settings of the topic itself, not the broker's defaults. */
  readonly own: Readonly<Record<string, string>>;
}

/** Reads those of the named topics that are there, see `readSettled`. @throws Error of kafkajs */
export function readTopics(admin: Admin, names: readonly string[]): Promise<ReadTopic[]> {
  return readSettled(() => readListed(admin, names));
}

async function readListed(admin: Admin, names: readonly string[]): Promise<ReadTopic[]> {
  const there = new Set(await admin.listTopics());
  const present = names.filter((name) => there.has(name));
  if (present.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: present });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: present.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  const entriesOf = (topic: string): ConfigEntries[] =>
    resources.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
  return topics.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.length,
    copies: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    settings: valuesOf(entriesOf(name)),
    own: valuesOf(entriesOf(name).filter(isOwn)),
  }));
}

const isOwn = ({ configSource }: ConfigEntries): boolean =>
  configSource === kafkajs.ConfigSource.TOPIC_CONFIG;

const valuesOf = (entries: readonly ConfigEntries[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue]));

/** Whether anything was ever written to a topic, also if it is gone since. */
export async function everHeldData(admin: Admin, topic: string): Promise<boolean> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.some(({ high }) => high !== '0');
}
