import type { HouseholdAfter, MemberAfter } from './household-after.js';
import { isGone, newHeadChecked } from './head.rules.js';

const person = (personId: string, birthDate: string, more: Partial<MemberAfter> = {}): MemberAfter => ({
  ...{ personId, name: '试', birthDate, sex: 'male', registerRegionCode: '510683', indexed: [] },
  ...{ relation: 'child', livesTogether: { from: '2015-01-01' } },
  ...{ known: true, corrected: false, joins: false, alone: false },
  ...more,
});
const household = (
  members: MemberAfter[],
  reasonCode: NonNullable<HouseholdAfter['change']>['reasonCode'],
): HouseholdAfter => ({
  ...{ householdId: 'h', regionCode: '510683990001', residence: 'rural', address: '示范一村' },
  ...{ members, leaving: [], change: { kind: 'new-head', effectiveOn: '2026-01-10', reasonCode } },
});
const child = person('c', '2014-03-01', { relation: 'head' });
const infant = person('b', '2020-06-01');
const mother = person('m', '1985-05-04');
const refusal = (after: HouseholdAfter): string | undefined => {
  const checked = newHeadChecked(after, after.members[0] as MemberAfter, {
    today: '2026-01-12',
    headFromAge: 18,
  });
  return checked.ok ? undefined : checked.refusal.code;
};

describe('who becomes head of a household', () => {
  it.each(['died', 'missing', 'prison', 'married-out', 'moved-out'] as const)(
    '[A-03] is nobody of whom it is known: %s',
    (reasonOut) => {
      const gone = { ...mother, livesTogether: { from: '2015-01-01', to: '2025-03-01', reasonOut } };
      expect(refusal(household([gone, child], 'family-agreed'))).toBe('HEAD_NOT_LIVING_THERE');
    },
  );

  it('may be somebody who works away', () => {
    const away = { ...mother, livesTogether: { from: '2015-01-01', reasonOut: 'work-away' as const } };
    expect(refusal(household([away, child], 'family-agreed'))).toBeUndefined();
  });

  it('[A-03] is no child of eleven while somebody of age lives there, whatever the reason', () => {
    expect(refusal(household([child, mother], 'no-adult-member'))).toBe('HEAD_TOO_YOUNG');
  });

  it('[A-03] may be the eldest of orphans, for the reason that nobody of age is left', () => {
    expect(refusal(household([child, infant], 'no-adult-member'))).toBeUndefined();
    expect(refusal(household([child, infant], 'head-died'))).toBeUndefined();
    expect(refusal(household([child, infant], 'family-agreed'))).toBe('HEAD_TOO_YOUNG');
  });

  it('is of age on the eighteenth birthday', () => {
    const [late, on] = ['2008-01-13', '2008-01-12'].map((day) => person('h', day, { relation: 'head' }));
    expect(refusal(household([late as MemberAfter, mother], 'other'))).toBe('HEAD_TOO_YOUNG');
    expect(refusal(household([on as MemberAfter, mother], 'other'))).toBeUndefined();
  });
});

describe('somebody who left the household', () => {
  const stay = { from: '2015-01-01', to: '2026-01-12', reasonOut: 'died' as const };

  it('is gone from the day after, and counts on the last day (D57 article 7)', () => {
    expect(['2026-01-12', '2026-01-13'].map((on) => isGone(stay, on))).toEqual([false, true]);
  });

  it('[A-03] becomes no head on the last day either: nobody would head the household from the day after', () => {
    const dies = person('m', '1985-05-04', { relation: 'head', livesTogether: stay });
    expect(refusal(household([dies, child], 'family-agreed'))).toBe('HEAD_NOT_LIVING_THERE');
    const orphan = household([child, { ...dies, relation: 'parent' }], 'head-died');
    expect(refusal(orphan)).toBeUndefined();
  });
});
