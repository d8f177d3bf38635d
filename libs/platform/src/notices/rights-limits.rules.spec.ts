import { firstMissing, rightsLimits } from './rights-limits.rules.js';

const SET = { days: 60, months: 6, afterDays: 15, first: false };

describe('[L-22] what a notice may name of the way to reconsideration and court', () => {
  it.each([
    ['both ways', SET, { days: 60, months: 6 }],
    ['reconsideration first', { ...SET, first: true }, { days: 60, months: 6, courtAfterDays: 15 }],
    ['no word of the legal office', { ...SET, first: undefined }, 'first'],
    ['no days', { ...SET, days: undefined }, 'limits'],
    ['no months', { ...SET, months: undefined }, 'limits'],
    ['first, and no days after it', { ...SET, first: true, afterDays: undefined }, 'limits'],
  ] as const)('%s', (_what, set, expected) => {
    expect(rightsLimits(set)).toEqual(expected);
  });
});

describe('[L-22] what a place is asked to set', () => {
  it.each(['refusal-notice.reconsideration-first', 'non-acceptance.reconsideration-first'] as const)(
    'is the parameter of its own notice: %s',
    (key) => {
      expect(firstMissing(key).zh.startsWith(key)).toBe(true);
      expect(firstMissing(key).en.startsWith(key)).toBe(true);
    },
  );
});
