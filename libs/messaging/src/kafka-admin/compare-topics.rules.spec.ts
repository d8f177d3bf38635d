import { compareTopics, describeDifference, type FoundTopic } from './compare-topics.rules.js';
import { topicPlan } from './topic-plan.js';

const plan = topicPlan(['water'], 3);
const found: FoundTopic[] = plan.map((one) => ({
  ...one,
  settings: { ...one.settings, 'segment.bytes': '1073741824' },
}));
const change = (topic: string, by: Partial<FoundTopic>): FoundTopic[] =>
  found.map((one) => (one.topic === topic ? { ...one, ...by } : one));

describe('comparing topics with the plan', () => {
  it('finds nothing where all is as it must be, whatever else is set and whatever other topics there are', () => {
    const other = { topic: 'somebody-else', partitions: 1, copies: 1, settings: {} };
    expect(compareTopics(plan, [...found, other])).toEqual([]);
  });

  it('names a topic that is missing, and only that', () => {
    const without = found.filter(({ topic }) => topic !== 'intake.v1');
    expect(compareTopics(plan, without)).toEqual([
      { topic: 'intake.v1', what: 'topic', is: 'missing', must: 'there' },
    ]);
  });

  it.each<[string, Partial<FoundTopic>, object]>([
    ['partitions', { partitions: 11 }, { what: 'partitions', is: '11', must: '12' }],
    ['copies', { copies: 1 }, { what: 'copies', is: '1', must: '3' }],
    ...Object.entries({
      'retention.ms': '604800000',
      'compression.type': 'producer',
      'max.message.bytes': '1048588',
      'min.insync.replicas': '1',
    }).map(([what, is]): [string, Partial<FoundTopic>, object] => [
      what,
      { settings: { ...found.find(({ topic }) => topic === 'intake.v1')?.settings, [what]: is } },
      { what, is },
    ]),
  ])('says a difference of %s', (_what, by, expected) => {
    const differences = compareTopics(plan, change('intake.v1', by));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ topic: 'intake.v1', ...expected });
  });

  it('says all differences at once, each with what to do', () => {
    const all = compareTopics(plan, change('referral.water.v1', { partitions: 1, copies: 2, settings: {} }));
    expect(all).toHaveLength(6);
    for (const one of all)
      expect(describeDifference(one)).toMatch(/^referral\.water\.v1：.+ \/ referral\.water\.v1: /);
    const [missing] = compareTopics(plan, []);
    expect(missing && describeDifference(missing)).toContain('run topics apply');
  });
});
