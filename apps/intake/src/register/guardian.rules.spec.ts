import { describeRefusal } from '@aid-chain/kernel';
import type { HouseholdChangeKind, HouseholdChangeReason, LivesApartReason } from '@aid-chain/vocabulary';
import { isOfMinors, withGuardians } from './guardian.rules.js';
import type { Guardian, HouseholdAfter } from './household-after.js';
import { minorsChecked } from './put-out.rules.js';
import type { KnownHousehold, KnownMember } from './register.js';

const BY = { today: '2026-01-12', minorUnderAge: 18 };
const person = (personId: string, birthDate: string): KnownMember => ({
  ...{ personId, name: '试', birthDate, sex: 'female', registerRegionCode: '510683', indexed: [] },
  ...{ relation: 'other', livesTogether: { from: '2015-01-01' } },
});
const [father, child] = [person('father', '1985-01-01'), person('child', '2014-06-01')];
const place = { regionCode: '510683990001', residence: 'rural', address: '示范一村' } as const;
const home: KnownHousehold = {
  ...{ householdId: 'h', version: 1, changedOn: '2025-01-01', ...place },
  members: [father, child],
};
const without = (member: KnownMember, reasonCode: HouseholdChangeReason): HouseholdAfter =>
  ({
    ...{ householdId: 'h', ...place, leaving: [member.personId] },
    members: home.members.filter((one) => one !== member),
    change: { kind: 'leave', effectiveOn: '2026-01-10', reasonCode },
  }) as unknown as HouseholdAfter;
const planned = (after: HouseholdAfter, given?: Guardian, before = home) =>
  withGuardians([after], [before], given, BY);
const refusal = (...args: Parameters<typeof planned>): string | undefined => {
  const answer = planned(...args);
  return answer.ok ? undefined : answer.refusal.code;
};

describe('a household in which nobody is of age any more', () => {
  it.each(['head-died', 'no-adult-member', 'head-left'] as const)(
    '[A-03] has no child of eleven as its head in silence: %s',
    (reasonCode) => {
      expect(refusal(without(father, reasonCode))).toBe('GUARDIAN_MISSING');
    },
  );

  it.each(['person', 'village-committee', 'civil-affairs', 'not-settled'] as const)(
    '[A-03] is kept with who stands for it, or with the open question: %s',
    (kind) => {
      const answer = planned(without(father, 'head-died'), { kind, name: '试护' });
      expect(answer).toMatchObject({ ok: true, value: [{ guardian: { kind }, guardianStays: false }] });
    },
  );

  it('keeps its guardian while nothing else is stated, and needs none once an adult lives there', () => {
    const orphan = { ...home, members: [child], guardianKind: 'person' } as const;
    const moved = { ...without(father, 'head-died'), leaving: [] };
    expect(planned(moved, undefined, orphan)).toMatchObject({
      value: [{ guardian: { kind: 'person' }, guardianStays: true }],
    });
    const aunt = { ...moved, members: [...moved.members, father] } as unknown as HouseholdAfter;
    const answer = planned(aunt, undefined, orphan);
    expect(answer.ok && answer.value[0]?.guardian).toBeUndefined();
  });

  it('is one on the day before the eighteenth birthday, and none on it', () => {
    const at = (birthDate: string) => isOfMinors([person('x', birthDate)], BY);
    expect([at('2008-01-13'), at('2008-01-12')]).toEqual([true, false]);
  });
});

describe('a child who leaves', () => {
  it.each(['custody', 'moved-out'] as const)('[A-03] goes to a named person: %s', (reasonCode) => {
    const away = without(child, reasonCode);
    expect(refusal(away)).toBe('MINOR_WITHOUT_HOUSEHOLD');
    expect(refusal(away, { kind: 'not-settled' })).toBe('MINOR_WITHOUT_HOUSEHOLD');
    const named = { kind: 'person', name: '试姨' } as const;
    expect(planned(away, named)).toMatchObject({ value: [{ goesTo: named }] });
  });

  it('is named in the refusal by the place in the family, so that an official knows which child is meant', () => {
    const answer = planned(without(child, 'moved-out'), undefined, {
      ...home,
      members: [father, { ...child, relation: 'child' }],
    });
    const { zh, en } = answer.ok ? { zh: '', en: '' } : describeRefusal(answer.refusal);
    expect(zh).toContain('未满 18 周岁的成员（子女');
    expect(en).toContain('a member under 18 (');
    expect(`${zh}${en}`).not.toContain('…');
  });

  it('is asked nothing of where the child died or never was, nor of an adult who moves out', () => {
    expect(refusal(without(child, 'died'))).toBeUndefined();
    expect(refusal(without(child, 'entered-wrongly'))).toBeUndefined();
    const grown = { ...home, members: [father, person('son', '2000-01-01')] };
    const away = {
      ...without(child, 'moved-out'),
      leaving: ['son'],
      members: [father],
    } as unknown as HouseholdAfter;
    expect(refusal(away, undefined, grown)).toBeUndefined();
  });
});

describe('a child who stays listed and lives there no more', () => {
  const [head, son] = [
    { ...father, relation: 'head' as const },
    { ...child, relation: 'child' as const },
  ];
  const family: KnownHousehold = { ...home, members: [head, son] };
  /** The stay of the child as a change has it, whatever the change is called. */
  const stays = (reasonOut: LivesApartReason, kind: HouseholdChangeKind = 'correction') =>
    ({
      ...{ householdId: 'h', ...place, leaving: [] },
      members: [head, { ...son, livesTogether: { from: '2015-01-01', to: '2026-01-11', reasonOut } }],
      change: { kind, effectiveOn: '2026-01-12', reasonCode: 'data-corrected' },
    }) as unknown as HouseholdAfter;
  const named = { kind: 'person', name: '试姨' } as const;
  const asked = (after: HouseholdAfter, given?: Guardian, before = family): string | undefined => {
    const minors = minorsChecked([after], [before], BY);
    return minors.ok ? refusal(after, given, before) : minors.refusal.code;
  };

  it.each(['moved-out', 'prison', 'compulsory-detox', 'military-service', 'religious', 'missing'] as const)(
    '[A-03] is with a named person, by a correction and by a confirmed filing alike: %s',
    (reasonOut) => {
      for (const kind of ['correction', 'new-head', 'join'] as const) {
        expect(asked(stays(reasonOut, kind))).toBe('MINOR_WITHOUT_HOUSEHOLD');
        expect(asked(stays(reasonOut, kind), { kind: 'not-settled' })).toBe('MINOR_WITHOUT_HOUSEHOLD');
        expect(asked(stays(reasonOut, kind), named)).toBeUndefined();
      }
      const answer = planned(stays(reasonOut), named, family);
      expect(answer).toMatchObject({ value: [{ goesTo: named }] });
    },
  );

  it.each(['married-out', 'divorced', 'other'] as const)(
    '[A-03] is not gone for a reason that leaves open where a child is: %s',
    (reasonOut) => {
      expect(asked(stays(reasonOut), named)).toBe('MINOR_WITHOUT_HOUSEHOLD');
    },
  );

  it('is asked nothing of where the child died, works or studies elsewhere, or was gone already', () => {
    for (const reasonOut of ['died', 'work-away', 'study-away'] as const)
      expect(asked(stays(reasonOut))).toBeUndefined();
    const [, gone] = stays('prison').members;
    const before = { ...family, members: [head, gone ?? son] };
    expect(asked(stays('moved-out'), undefined, before)).toBeUndefined();
  });

  it('[A-03] [A-25] a child entered as dead that went away instead is asked about as one that lived there', () => {
    const [, dead] = stays('died').members;
    const before = { ...family, members: [head, dead ?? son] };
    expect(asked(stays('moved-out'), undefined, before)).toBe('MINOR_WITHOUT_HOUSEHOLD');
  });
});
