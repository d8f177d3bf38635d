import type { Relation } from '@aid-chain/vocabulary';
import type { MemberAfter } from '../register/household-after.js';
import type { FormerMember, HouseholdEnd, KnownHousehold, Merger } from '../register/register.js';
import type { ChangeRequest, ChangeScene } from './household-change.js';
import { restore } from './restore.rules.js';

const MERGED_ON = '2026-01-10';
const before = (personId: string, relation: string) =>
  ({ personId, relation, livesTogether: { from: '2015-01-01' }, leftOn: MERGED_ON }) as FormerMember;
const now = (personId: string, relation: string, more: object = {}) => ({
  ...{ personId, relation, name: '试', birthDate: '1980-05-04', sex: 'female', registerRegionCode: '510683' },
  ...{ indexed: [], livesTogether: { from: '2026-01-01' }, movedOn: MERGED_ON, ...more },
});
const merger: Merger = { into: 'm2', members: [before('a', 'head'), before('b', 'spouse')] };
const end: HouseholdEnd = { on: MERGED_ON, reasonCode: 'same-family', eventId: 'e1', merged: merger };
const own = now('own', 'head');
const there = [own, now('a', 'other'), now('b', 'other')];

function planned(
  members: readonly object[] = there,
  personIds = ['a', 'b'],
  relations: ReadonlyMap<string, Relation> = new Map(),
) {
  const household = { householdId: 'm1', version: 4, members: [] } as unknown as KnownHousehold;
  const households = [{ householdId: 'm2', members }].filter(() => members.length > 0);
  const request: Partial<ChangeRequest> = {
    ...{ effectiveOn: '2026-03-01', reasonCode: 'entered-wrongly', paper: 'person-seen', personIds },
    relations,
  };
  const scene = { household, end, view: { households, withoutHousehold: [] }, request };
  return restore.plan(scene as unknown as ChangeScene);
}

const codeOf = (...asked: Parameters<typeof planned>) => {
  const result = planned(...asked);
  return result.ok ? result.value : result.refusal.code;
};

describe('two households that were merged by mistake', () => {
  it('[A-18] are two again: who went over never was in the other one, and lives in the own as before', () => {
    const result = planned();
    if (!result.ok) throw new Error(result.refusal.code);
    const [rest, restored] = result.value;
    expect(rest).toMatchObject({
      ...{ householdId: 'm2', leaving: ['a', 'b'], leftOn: MERGED_ON, members: [{ personId: 'own' }] },
      change: { kind: 'leave', reasonCode: 'entered-wrongly', effectiveOn: MERGED_ON },
    });
    expect(restored).toMatchObject({
      ...{ householdId: 'm1', restores: { eventId: 'e1', version: 4 }, change: { kind: 'restore' } },
      members: [
        { personId: 'a', relation: 'head', livesTogether: { from: '2015-01-01' }, since: MERGED_ON },
        { personId: 'b', relation: 'spouse', livesTogether: { from: '2015-01-01' }, since: MERGED_ON },
      ],
    });
  });

  it.each([
    [
      'somebody who went over has left since',
      [own, now('a', 'other')],
      ['a', 'b'],
      'MERGED_MEMBER_LEFT_SINCE',
    ],
    ['not all are named', there, ['a'], 'MERGED_MEMBER_NOT_NAMED'],
    ['somebody came from elsewhere', [...there, now('c', 'child')], ['a', 'b', 'c'], 'MEMBER_FROM_ELSEWHERE'],
    ['somebody is in neither', there, ['a', 'b', 'x'], 'PERSON_NOT_IN_HOUSEHOLD'],
    ['the other one ended itself', [], ['a', 'b'], 'MERGED_INTO_NO_LONGER_STANDS'],
  ])(
    '[A-18] are not separated by half: where %s it is refused by name',
    (_title, members, personIds, code) => {
      expect(codeOf(members, personIds)).toBe(code);
    },
  );

  it('[A-18] a relation that the clerk states is entered, as who was head may be head no longer; the others keep theirs', () => {
    const result = planned(there, ['a', 'b'], new Map([['b', 'sibling']]));
    expect(result.ok && result.value[1]?.members).toMatchObject([
      { personId: 'a', relation: 'head' },
      { personId: 'b', relation: 'sibling' },
    ]);
  });

  it('[A-19] a death that was entered since stays entered', () => {
    const dead = now('b', 'other', {
      livesTogether: { from: '2026-01-01', to: '2026-02-02', reasonOut: 'died' },
    });
    const result = planned([own, now('a', 'other'), dead]);
    const members: readonly MemberAfter[] = result.ok ? (result.value[1]?.members ?? []) : [];
    expect(members[1]?.livesTogether).toEqual({ from: '2015-01-01', to: '2026-02-02', reasonOut: 'died' });
  });

  it('[A-19] the other one ends no earlier than its own last member left it', () => {
    const result = planned([now('a', 'head'), now('b', 'spouse')]);
    expect(result.ok && result.value[0]).toMatchObject({
      members: [],
      change: { effectiveOn: '2026-03-01' },
    });
  });
});
