import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from './household-after.js';
import { departures } from './departures.rules.js';
import { historyChecked, minorsChecked } from './put-out.rules.js';
import type { KnownHousehold, KnownMember } from './register.js';

const person = (personId: string, birthDate: string): KnownMember => ({
  ...{ personId, name: '试', birthDate, sex: 'female', registerRegionCode: '510683', indexed: [] },
  ...{ relation: 'other', livesTogether: { from: '2015-01-01' } },
});
const [husband, wife, child] = [
  person('husband', '1985-01-01'),
  person('wife', '1986-01-01'),
  person('child', '2014-06-01'),
];
const place = { regionCode: '510683990001', residence: 'rural', address: '示范一村' } as const;
const home: KnownHousehold = {
  ...{ householdId: 'h', version: 1, changedOn: '2025-01-01', ...place },
  members: [husband, wife, child],
};
const left = (leaving: readonly KnownMember[], reasonCode: HouseholdChangeReason): HouseholdAfter => ({
  ...{ householdId: 'h', ...place, members: [] },
  change: { kind: 'leave', effectiveOn: '2026-01-10', reasonCode },
  leaving: leaving.map(({ personId }) => personId),
});
const refusal = (...plan: HouseholdAfter[]): string | undefined => {
  const checked = minorsChecked(plan, [home], { today: '2026-01-12', minorUnderAge: 18 });
  return checked.ok ? undefined : checked.refusal.code;
};

describe('who is put out of a household', () => {
  it('[A-03] is whoever is in no household afterwards, not who joins another one', () => {
    const other = { ...left([], 'custody'), householdId: 'n', members: [{ ...child, joins: true }] };
    const plan = [left([wife, child], 'divorced'), other as unknown as HouseholdAfter];
    const out = departures(plan, [home], '2026-01-12');
    expect(out.map(({ member }) => member.personId)).toEqual(['wife']);
    expect(refusal(...plan)).toBeUndefined();
  });

  it.each(['divorced', 'left-household', 'head-left', 'other'] as const)(
    '[A-03] a child of eleven is not left in no household: %s',
    (reasonCode) => {
      expect(refusal(left([wife, child], reasonCode))).toBe('MINOR_WITHOUT_HOUSEHOLD');
    },
  );

  it.each(['died', 'custody', 'moved-out', 'entered-wrongly'] as const)(
    'a child of whom it is known where it is may leave: %s',
    (reasonCode) => {
      expect(refusal(left([child], reasonCode))).toBeUndefined();
    },
  );

  it('[A-03] a wife may leave by herself', () => {
    expect(refusal(left([wife], 'divorced'))).toBeUndefined();
  });
});

describe('a head who files for the registered household alone', () => {
  const [head, spouse] = [
    { ...husband, relation: 'head' as const },
    { ...wife, relation: 'spouse' as const },
  ];
  const daughter = { ...person('daughter', '2000-01-01'), relation: 'child' as const };
  const family: KnownHousehold = { ...home, members: [head, spouse, daughter] };
  const history = (
    leaving: KnownMember[],
    reasonCode: HouseholdChangeReason,
    of = family,
  ): string | undefined => {
    const members = of.members.filter((member) => !leaving.includes(member));
    const plan = [{ ...left(leaving, reasonCode), members }] as unknown as HouseholdAfter[];
    const checked = historyChecked(plan, [of], { filedFor: 'h', today: '2026-01-12' });
    return checked.ok ? undefined : checked.refusal.code;
  };

  it.each(['divorced', 'custody', 'moved-out', 'head-left', 'left-household', 'other'] as const)(
    '[A-03] does not keep the history of those whom he leaves: %s',
    (reasonCode) => {
      expect(history([spouse], reasonCode)).toBe('HISTORY_STAYS_WITH_FAMILY');
      expect(history([spouse, daughter], reasonCode)).toBe('HISTORY_STAYS_WITH_FAMILY');
      const widowed = { ...family, members: [head, daughter] };
      expect(history([daughter], reasonCode, widowed)).toBe('HISTORY_STAYS_WITH_FAMILY');
    },
  );

  it('keeps it as the widower, without a daughter who married, and without a grown child who moved out', () => {
    expect(history([spouse], 'died')).toBeUndefined();
    expect(history([daughter], 'moved-out')).toBeUndefined();
    expect(history([daughter], 'married-out', { ...family, members: [head, daughter] })).toBeUndefined();
  });
});
