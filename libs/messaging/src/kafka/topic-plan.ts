import { contracts } from '@aid-chain/contracts';

/** A topic as it must be. */
export interface TopicPlan {
  readonly topic: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly settings: Readonly<Record<string, string>>;
}

const OWN_PARTITIONS = 12;
const DEPARTMENT_PARTITIONS = 3;
const OWN_BYTES = 524_288;
const OUTSIDE_BYTES = 1_048_576;

/**
 * Every topic of the contracts for the given departments. Nothing is ever deleted from a log, and the broker stores
 * uncompressed, so that a department's codec stops nobody.
 * @param brokers members of the cluster: three or more carry three copies, of which two must have each event
 */
export function topicPlan(departments: readonly string[], brokers: number): TopicPlan[] {
  const replicas = brokers >= 3 ? 3 : 1;
  const templates = [...new Set(contracts.map(({ topic }) => topic))];
  const topics = templates.flatMap((topic) =>
    topic.includes('{department}')
      ? departments.map((department) => topic.replace('{department}', department))
      : [topic],
  );
  return topics.sort().map((topic) => ({
    topic,
    partitions: topic.split('.').length === 2 ? OWN_PARTITIONS : DEPARTMENT_PARTITIONS,
    replicas,
    settings: {
      'retention.ms': '-1',
      'compression.type': 'uncompressed',
      'max.message.bytes': String(topic.startsWith('feedback.') ? OUTSIDE_BYTES : OWN_BYTES),
      'min.insync.replicas': replicas >= 3 ? '2' : '1',
    },
  }));
}
