import { isSameResult, isStale, isUnheard } from './stale.rules.js';

const HEARD = {
  kinds: ['lower-amount'],
  amountBeforeFen: 50_000,
  amountAfterFen: 40_000,
  ends: false,
  ground: ['a@1', 'b@1'],
} as const;
const END = {
  kinds: ['ends'],
  amountBeforeFen: 50_000,
  amountAfterFen: null,
  ends: true,
  ground: ['a@1'],
} as const;

describe('[L-04] a hearing belongs to one result', () => {
  it.each([
    ['the same', HEARD, false],
    ['one fen more', { ...HEARD, amountAfterFen: 40_001 }, false],
    ['an increase', { ...HEARD, kinds: ['higher-amount'], amountAfterFen: 90_000 }, false],
    ['on fewer grounds', { ...HEARD, ground: ['a@1'] }, false],
    ['one fen less', { ...HEARD, amountAfterFen: 39_999 }, true],
    ['on another ground', { ...HEARD, ground: ['a@1', 'c@1'] }, true],
    [
      'on a further ground though better',
      { ...HEARD, amountAfterFen: 45_000, ground: ['a@1', 'b@1', 'c@1'] },
      true,
    ],
    ['an end', END, true],
    ['a supplement that ends as well', { ...HEARD, kinds: ['lower-amount', 'supplement-ends'] }, true],
    ['an amount that is not known', { ...HEARD, amountAfterFen: null }, true],
  ] as const)('heard on a lower amount, now %s: stale %s', (_now, now, stale) => {
    expect(isStale(HEARD, now)).toBe(stale);
  });

  it('heard on an end, anything milder on the same ground needs no second hearing', () => {
    expect(isStale(END, { ...HEARD, ground: ['a@1'] })).toBe(false);
    expect(isStale(END, { ...END, ground: ['c@1'] })).toBe(true);
  });

  it('a proposal to the same is the one that stands', () => {
    expect(isSameResult(HEARD, { ...HEARD, ground: ['b@1', 'a@1'] })).toBe(true);
    expect(isSameResult(HEARD, { ...HEARD, amountAfterFen: 39_999 })).toBe(false);
    expect(isSameResult(HEARD, { ...HEARD, kinds: ['lower-care'] })).toBe(false);
    expect(isSameResult(HEARD, { ...HEARD, ground: ['a@1'] })).toBe(false);
    expect(isSameResult(END, HEARD)).toBe(false);
  });
});

it.each([
  ['a raise of both', { ...HEARD, amountBeforeFen: 56_000, amountAfterFen: 46_000 }, true],
  ['the same', HEARD, false],
  ['a fall of what was paid before', { ...HEARD, amountBeforeFen: 45_000 }, false],
] as const)(
  '[L-04] a family that was heard on a reduction is heard again after %s: %s',
  (_since, now, again) => {
    expect(isUnheard(HEARD, now)).toBe(again);
    // Of a hearing of before it was kept nothing shows that more would be lost.
    expect(isUnheard({ ...HEARD, amountBeforeFen: null }, now)).toBe(false);
    expect(isUnheard(END, { ...END, amountBeforeFen: 56_000 })).toBe(false);
  },
);

it('[L-04] what would be lost is part of a result: after a raise it is proposed again', () => {
  expect(isSameResult(HEARD, { ...HEARD, amountBeforeFen: 56_000 })).toBe(false);
  expect(isSameResult(END, { ...END, amountBeforeFen: 56_000 })).toBe(true);
});
