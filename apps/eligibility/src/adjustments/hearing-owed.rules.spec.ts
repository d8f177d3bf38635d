import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@aid-chain/vocabulary';
import { hearingOwed, type HearingFacts } from './hearing-owed.rules.js';

const GIVEN: HearingFacts = { kinds: [], category: 'dibao', isLaw: true, death: null, lapses: false };
const owed = (changes: Partial<HearingFacts>) => {
  const found = hearingOwed({ ...GIVEN, ...changes });
  return [found.owed, found.ground];
};

describe('[L-02] whether a hearing is owed', () => {
  it.each(ADJUSTMENT_KINDS.filter((kind) => kind !== 'higher-amount'))('for %s it is', (kind) => {
    expect(owed({ kinds: [kind] })[0]).toBe(true);
    expect(owed({ kinds: [kind, 'higher-amount'] })[0]).toBe(true);
  });

  it('for an increase alone it is not, and in doubt it is', () => {
    expect(owed({ kinds: ['higher-amount'] })).toEqual([false, 'increase']);
    expect(owed({ kinds: ['unclear'] })).toEqual([true, 'in-doubt']);
    expect(owed({ kinds: [] })).toEqual([true, 'in-doubt']);
  });

  it.each([
    ['ends', 'ends'],
    ['ends-earlier', 'ends'],
    ['person-left', 'ends'],
    ['lower-amount', 'reduces'],
    ['supplement-ends', 'reduces'],
    ['lower-care', 'reduces'],
  ] as const satisfies readonly (readonly [AdjustmentKind, string])[])(
    '%s is heard as it %s',
    (kind, ground) => {
      expect(owed({ kinds: [kind] })).toEqual([true, ground]);
    },
  );

  it('not for the lapse on a date that was given, nor for the death of a tekun person or of the only member', () => {
    expect(owed({ kinds: ['ends'], lapses: true })).toEqual([false, 'lapsed']);
    expect(owed({ kinds: ['ends'], category: 'tekun', death: 'of-person' })).toEqual([
      false,
      'tekun-person-died',
    ]);
    expect(owed({ kinds: ['ends'], death: 'of-only-member' })).toEqual([false, 'only-member-died']);
  });

  it('for the death of another person of the family it is: in doubt somebody is heard', () => {
    expect(owed({ kinds: ['person-left'], category: 'dibao', death: 'of-person' })).toEqual([true, 'ends']);
  });

  it('before the law was in force a notice with reasons was owed instead', () => {
    expect(owed({ kinds: ['lower-amount'], isLaw: false })).toEqual([false, 'before-the-law']);
    expect(owed({ kinds: ['higher-amount'], isLaw: false })).toEqual([false, 'increase']);
  });
});
