import { contracts } from '@aid-chain/contracts';

/** A topic as it must be. */
export interface PlannedTopic {
  readonly topic: string;
  readonly partitions: number;
  /** Copies of each event (replication factor). */
  readonly copies: number;
  readonly settings: Readonly<Record<string, string>>;
}

const OWN_PARTITIONS = 12;
const DEPARTMENT_PARTITIONS = 3;
const OWN_BYTES = 524_288;
const OUTSIDE_BYTES = 1_048_576;
const MAX_COPIES = 3;

const TEMPLATES = [...new Set(contracts.map(({ topic }) => topic))];

/** The topics that one department reads and writes. */
export const departmentTopics = (code: string): { readonly reads: string; readonly writes: string } => ({
  reads: `referral.${code}.v1`,
  writes: `feedback.${code}.v1`,
});

/**
 * Every topic of the contracts for the given departments. No log is deleted, and the broker
 * stores uncompressed, so that a department's codec stops nobody.
 * @param clusterSize brokers of the cluster: three or more carry three copies, of which two must hold each event
 */
export function topicPlan(departments: readonly string[], clusterSize: number): PlannedTopic[] {
  const copies = Math.max(1, Math.min(MAX_COPIES, clusterSize));
  const plan = (topic: string, partitions: number): PlannedTopic => ({
    topic,
    partitions,
    copies,
    settings: {
      'retention.ms': '-1',
      'compression.type': 'uncompressed',
      'max.message.bytes': String(topic.startsWith('feedback.') ? OUTSIDE_BYTES : OWN_BYTES),
      'min.insync.replicas': String(Math.max(1, copies - 1)),
    },
  });
  const planned = TEMPLATES.flatMap((template) =>
    template.includes('{department}')
      ? departments.map((code) => plan(template.replace('{department}', code), DEPARTMENT_PARTITIONS))
      : [plan(template, OWN_PARTITIONS)],
  );
  return planned.sort((a, b) => (a.topic < b.topic ? -1 : 1));
}
