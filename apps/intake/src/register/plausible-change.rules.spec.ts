import { describeRefusal, type Refusal } from '@aid-chain/kernel';
import type { HouseholdChangeReason, Relation, RelationDoubt } from '@aid-chain/vocabulary';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import { plausibleChange } from './plausible-change.rules.js';
import type { KnownHousehold } from './register.js';

const AGES = { marriageMale: 22, marriageFemale: 20, work: 16 };
const place = { regionCode: '510683990001', residence: 'rural', address: '示范一村' } as const;
const person = (
  personId: string,
  relation: Relation,
  birthDate: string,
  more: Partial<MemberAfter> = {},
): MemberAfter => ({
  ...{ personId, relation, name: '试', birthDate, sex: 'female', registerRegionCode: '510683', indexed: [] },
  ...{ livesTogether: { from: '2015-01-01' }, known: true, corrected: false, joins: false, alone: false },
  ...more,
});
const head = person('head', 'head', '1985-05-04', { sex: 'male' });
const wife = person('wife', 'spouse', '1986-01-01');
const household = (householdId: string, members: MemberAfter[], open = false): KnownHousehold => ({
  ...{ householdId, version: 1, changedOn: '2025-01-01', ...place, members },
  ...(open ? { open: { applicationId: 'a', receivedOn: '2026-01-12', regionCode: place.regionCode } } : {}),
});
const joined = (personId: string, relation: Relation, birthDate: string): MemberAfter =>
  person(personId, relation, birthDate, { joins: true });

interface Asked {
  readonly before?: MemberAfter[];
  readonly from?: KnownHousehold;
  readonly reasonCode?: HouseholdChangeReason;
  readonly role?: string;
  readonly places?: string[];
  readonly confirmedDoubts?: readonly RelationDoubt[];
}

function refusal(members: MemberAfter[], asked: Asked = {}): string | undefined {
  return refused(members, asked)?.code;
}

function refused(members: MemberAfter[], asked: Asked): Refusal | undefined {
  const {
    before = [head, wife],
    from,
    reasonCode = 'moved-in',
    role = 'clerk',
    places = ['510683990000'],
    confirmedDoubts = [],
  } = asked;
  const ids = members.map(({ personId }) => personId);
  const left = from?.members.filter(({ personId }) => !ids.includes(personId)) as MemberAfter[] | undefined;
  const plan: HouseholdAfter[] = [
    ...(from === undefined || left === undefined
      ? []
      : [{ householdId: 'from', ...place, members: left, leaving: ids }]),
    { householdId: 'h', ...place, members, leaving: [] },
  ];
  const households = [household('h', before), ...(from === undefined ? [] : [from])];
  const view = { households, withoutHousehold: [], answered: new Map<string, string>() };
  const by = {
    role,
    places,
    today: '2026-01-12',
    headFromAge: 18,
    minorUnderAge: 18,
    ages: AGES,
    confirmedDoubts,
  };
  const checked = plausibleChange(plan, view, { effectiveOn: '2026-01-10', reasonCode }, by);
  return checked.ok ? undefined : checked.refusal;
}

describe('a household as a change makes it', () => {
  it('[A-03] has no second spouse and none below the age of marriage, not by the reviewer either', () => {
    const second = [head, wife, joined('x', 'spouse', '1990-01-01')];
    const child = [head, joined('x', 'spouse', '2018-01-01')];
    for (const role of ['clerk', 'township-reviewer'])
      expect([refusal(second, { role }), refusal(child, { role })]).toEqual([
        'SPOUSE_NOT_LAWFUL',
        'SPOUSE_NOT_LAWFUL',
      ]);
  });

  it('[A-03] has a parent who is younger than the head, or a third one, by the reviewer alone', () => {
    const younger = [head, joined('x', 'parent', '1990-01-01')];
    const third = [head, ...['x', 'y', 'z'].map((id) => joined(id, 'parent', '1950-01-01'))];
    expect([refusal(younger), refusal(third)]).toEqual(['RELATION_BY_REVIEWER', 'RELATION_BY_REVIEWER']);
  });

  it('hears who is meant by the place in the family, which no id shows', () => {
    const sentence = (members: MemberAfter[], asked: Asked = {}) => {
      const found = refused(members, asked);
      return found === undefined ? '' : describeRefusal(found);
    };
    const second = [head, wife, joined('x', 'spouse', '1990-01-01')];
    expect(sentence(second)).toMatchObject({
      zh: expect.stringContaining('（配偶（第 2 名））成为户主的另一名配偶') as string,
      en: expect.stringContaining('(spouse no. 2)') as string,
    });
    const third = [head, ...['x', 'y', 'z'].map((id) => joined(id, 'parent', '1950-01-01'))];
    expect(JSON.stringify(sentence(third))).toContain('父母（第 1 名）');
    const from = household('from', [head, { ...wife, personId: 'x' }]);
    const there = person('there', 'head', '1980-01-01');
    const joins = [there, joined('x', 'other', '1986-01-01')];
    expect(JSON.stringify(sentence(joins, { before: [there], from, reasonCode: 'married-in' }))).toContain(
      '在原户：配偶',
    );
  });

  it.each([
    ['a child older than the head', joined('x', 'child', '1980-01-01'), 'relation-against-age'],
    ['a parent younger than the head', joined('x', 'parent', '1990-01-01'), 'relation-against-age'],
    ['a grandchild as old as the head', joined('x', 'grandchild', '1985-05-04'), 'relation-against-age'],
  ] as const)(
    '[A-03] the reviewer too is asked about %s, and confirms that it was looked at',
    (_, odd, doubt) => {
      const role = 'township-reviewer';
      expect(refusal([head, odd])).toBe('RELATION_BY_REVIEWER');
      expect(refusal([head, odd], { role })).toBe('RELATION_NOT_CONFIRMED');
      expect(refusal([head, odd], { role, confirmedDoubts: ['relation-too-often'] })).toBe(
        'RELATION_NOT_CONFIRMED',
      );
      expect(refusal([head, odd], { role, confirmedDoubts: [doubt] })).toBeUndefined();
    },
  );

  it.each<[string, Relation, string, HouseholdChangeReason]>([
    ['a grandparent of six years', 'grandparent', '2019-06-01', 'moved-in'],
    ['a parent-in-law of six years', 'parent-in-law', '2019-06-01', 'moved-in'],
    ['an adopted child older than the head', 'child', '1980-01-01', 'adopted'],
    ['a grandchild born before the head', 'grandchild', '1980-01-01', 'born'],
  ])(
    '[A-03] is not made with %s by anybody, whatever the reviewer confirms',
    (_, relation, birthDate, reasonCode) => {
      const members = [head, joined('x', relation, birthDate)];
      for (const role of ['clerk', 'township-reviewer']) {
        const asked = { role, reasonCode, confirmedDoubts: ['relation-against-age'] } as const;
        expect(refusal(members, asked)).toBe('RELATION_IMPOSSIBLE');
      }
    },
  );

  it('[A-03] is made by the reviewer with a step-parent or a stepchild of any grown age', () => {
    const asked = { role: 'township-reviewer', confirmedDoubts: ['relation-against-age'] } as const;
    expect(refusal([head, joined('x', 'parent', '1990-01-01')], asked)).toBeUndefined();
    expect(refusal([head, joined('x', 'child', '1980-01-01')], asked)).toBeUndefined();
  });

  it('is not asked again of what was so before, nor of the dead', () => {
    const young = person('wife', 'spouse', '2010-01-01');
    const child = joined('x', 'child', '2015-01-01');
    expect(refusal([head, young, child], { before: [head, young] })).toBeUndefined();
    const late = person('wife', 'spouse', '1986-01-01', {
      livesTogether: { from: '2015-01-01', to: '2024-01-01', reasonOut: 'died' },
    });
    expect(refusal([head, late, joined('x', 'spouse', '1990-01-01')])).toBeUndefined();
  });

  it('[A-19] takes nobody by marriage who is married in another household', () => {
    const from = household('from', [head, { ...wife, personId: 'x' }]);
    const there = person('there', 'head', '1980-01-01');
    const joins = [there, joined('x', 'other', '1986-01-01')];
    expect(refusal(joins, { before: [there], from, reasonCode: 'married-in' })).toBe('MARRIED_ELSEWHERE');
    expect(refusal(joins, { before: [there], from, reasonCode: 'divorced' })).toBeUndefined();
  });

  it('[A-19] takes nobody silently from a household that waits for a decision', () => {
    const from = household('from', [head, { ...wife, personId: 'x' }], true);
    const there = person('there', 'head', '1980-01-01');
    const joins = [there, joined('x', 'other', '1986-01-01')];
    expect(refusal(joins, { before: [there], from })).toBe('LEAVES_OPEN_APPLICATION');
    expect(refusal(joins, { before: [there], from, role: 'township-reviewer' })).toBeUndefined();
  });

  it('a window learns nothing of a household of another township; that window looks when it confirms', () => {
    const from = household('from', [head, { ...wife, personId: 'x' }], true);
    const there = person('there', 'head', '1980-01-01');
    const joins = [there, joined('x', 'other', '1986-01-01')];
    const places = ['510683980000', '000000000000'];
    expect(refusal(joins, { before: [there], from, places })).toBeUndefined();
  });
});
