import { isOfTemplate, topicsNow } from './department-list.js';

describe('topics of departments', () => {
  it('are those of the departments that take part; other topics stay as they are', () => {
    expect(topicsNow(['intake.v1', 'feedback.{department}.v1'], ['health', 'water'])).toEqual([
      'intake.v1',
      'feedback.health.v1',
      'feedback.water.v1',
    ]);
    expect(topicsNow(['feedback.{department}.v1'], [])).toEqual([]);
  });

  it.each([
    ['feedback.{department}.v1', 'feedback.health.v1', true],
    ['feedback.{department}.v1', 'feedback.{department}.v1', true],
    ['feedback.{department}.v1', 'feedback..v1', false],
    ['feedback.{department}.v1', 'referral.health.v1', false],
    ['referral.v1', 'referral.v1', true],
    ['referral.v1', 'referral.health.v1', false],
  ])('%s and %s: %s', (template, topic, is) => {
    expect(isOfTemplate(template, topic)).toBe(is);
  });
});
