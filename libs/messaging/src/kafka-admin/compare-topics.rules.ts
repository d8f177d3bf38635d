import type { PlannedTopic } from './topic-plan.js';

/** A topic as the cluster has it. */
export interface FoundTopic {
  readonly topic: string;
  readonly partitions: number;
  /** The fewest copies of any of its partitions. */
  readonly copies: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** One difference between a topic as it is and as it must be. `what`: topic, partitions, copies or a setting's name. */
export interface TopicDifference {
  readonly topic: string;
  readonly what: string;
  readonly is: string;
  readonly must: string;
}

function differencesOf(plan: PlannedTopic, found: FoundTopic): TopicDifference[] {
  const { topic } = plan;
  const settings = Object.entries(plan.settings).map(([what, must]) => ({
    topic,
    what,
    is: found.settings[what] ?? 'unknown',
    must,
  }));
  return [
    { topic, what: 'partitions', is: String(found.partitions), must: String(plan.partitions) },
    { topic, what: 'copies', is: String(found.copies), must: String(plan.copies) },
    ...settings,
  ].filter(({ is, must }) => is !== must);
}

/** Every difference, topic by topic; empty = all is as it must be. Topics of others are not looked at. */
export function compareTopics(
  plan: readonly PlannedTopic[],
  found: readonly FoundTopic[],
): TopicDifference[] {
  const there = new Map(found.map((one) => [one.topic, one]));
  return plan.flatMap((planned) => {
    const one = there.get(planned.topic);
    if (one !== undefined) return differencesOf(planned, one);
    return [{ topic: planned.topic, what: 'topic', is: 'missing', must: 'there' }];
  });
}

const WORDS: Readonly<Record<string, { zh: string; en: string }>> = {
  partitions: { zh: '分区数', en: 'partitions' },
  copies: { zh: '副本数', en: 'copies' },
};

/** One difference in a sentence that says what to do about it. */
export function describeDifference({ topic, what, is, must }: TopicDifference): string {
  if (what === 'topic') {
    return (
      `${topic}：主题不存在，请执行 topics apply 或 departments apply / ` +
      `${topic}: the topic is missing, run topics apply or departments apply`
    );
  }
  const { zh, en } = WORDS[what] ?? { zh: what, en: what };
  const [doZh, doEn] = REMEDIES[what] ?? ['请执行 topics apply', 'run topics apply'];
  return `${topic}：${zh} 现为 ${is}，应为 ${must}；${doZh} / ${topic}: ${en} is ${is}, must be ${must}; ${doEn}`;
}

const REMEDIES: Readonly<Record<string, readonly [string, string]>> = {
  partitions: [
    '已有数据的主题不改分区数（否则同一户的先后次序会乱），请由 Kafka 管理员另行迁移',
    'the number is never changed where there is data (the order of a household would break): the cluster’s administrators must move the topic',
  ],
  copies: [
    '请由 Kafka 管理员用 kafka-reassign-partitions 调整',
    'the cluster’s administrators must change it with kafka-reassign-partitions',
  ],
};
