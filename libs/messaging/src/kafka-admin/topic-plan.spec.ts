import { topicPlan } from './topic-plan.js';

describe('the plan of topics', () => {
  it('gives each service one topic of 12 parts and each department two of 3', () => {
    const plan = topicPlan(['water', 'health'], 1).map(({ topic, partitions }) => [topic, partitions]);
    expect(plan).toEqual([
      ['eligibility.v1', 12],
      ['feedback.health.v1', 3],
      ['feedback.water.v1', 3],
      ['intake.v1', 12],
      ['monitoring.v1', 12],
      ['referral.health.v1', 3],
      ['referral.v1', 12],
      ['referral.water.v1', 3],
    ]);
    const eleven = Array.from({ length: 11 }, (_, n) => `office-${String(n)}`);
    expect(topicPlan(eleven, 1)).toHaveLength(4 + 2 * 11);
  });

  it('deletes nothing, stores uncompressed, and takes 512 KB of ours and 1 MB of others', () => {
    for (const { topic, settings } of topicPlan(['water'], 1)) {
      const bytes = topic.startsWith('feedback.') ? '1048576' : '524288';
      expect(settings).toMatchObject({
        'retention.ms': '-1',
        'compression.type': 'uncompressed',
        'max.message.bytes': bytes,
      });
    }
  });

  it.each([
    [1, 1, '1'],
    [2, 2, '1'],
    [3, 3, '2'],
    [5, 3, '2'],
  ])('on %i brokers keeps %i copies, of which %s must hold each event', (brokers, copies, minimum) => {
    for (const one of topicPlan(['water'], brokers)) {
      expect(one.copies).toBe(copies);
      expect(one.settings['min.insync.replicas']).toBe(minimum);
    }
  });
});
