import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { HouseholdAfter } from './household-after.js';
import { orderChecked } from './moved-since.rules.js';
import type { KnownHousehold } from './register.js';

/** The child was brought here by a change from the 10th on. */
const home = {
  householdId: 'h1',
  members: [
    { personId: 'c', relation: 'child', movedOn: '2026-01-10', livesTogether: { from: '2026-01-01' } },
    { personId: 'p', relation: 'head', livesTogether: { from: '2015-01-01' } },
  ],
} as unknown as KnownHousehold;
const leaves = (effectiveOn: string, reasonCode: HouseholdChangeReason, isReviewer = false, who = 'c') => {
  const change = { kind: 'leave', effectiveOn, reasonCode };
  const after = { householdId: 'h1', change, members: [], leaving: [who] } as unknown as HouseholdAfter;
  const checked = orderChecked(after, home, isReviewer);
  return checked.ok ? 'ok' : [checked.refusal.code, checked.refusal.params['on']];
};

/** The same by a correction that keeps the child on the list and states until when it lived there. */
const ends = (to: string, reasonOut: string) => {
  const change = { kind: 'correction', effectiveOn: '2026-01-12', reasonCode: 'data-corrected' };
  const members = home.members.map((member) =>
    member.personId === 'c' ? { ...member, livesTogether: { from: '2026-01-01', to, reasonOut } } : member,
  );
  const after = { householdId: 'h1', change, members, leaving: [] } as unknown as HouseholdAfter;
  const checked = orderChecked(after, home, false);
  return checked.ok ? 'ok' : [checked.refusal.code, checked.refusal.params['on']];
};

describe('who was brought to a household by a change', () => {
  it('[A-19] does not leave it from that day by a corrected stay either, and may die on the day', () => {
    expect(ends('2026-01-10', 'moved-out')).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect(ends('2026-01-09', 'died')).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect([
      ends('2026-01-11', 'moved-out'),
      ends('2026-01-10', 'died'),
      ends('2026-01-09', 'work-away'),
    ]).toEqual(['ok', 'ok', 'ok']);
  });

  it('[A-19] leaves it from a later day alone: two households do not claim one child from one day', () => {
    expect(leaves('2026-01-09', 'custody', true)).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect(leaves('2026-01-10', 'custody')).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect(leaves('2026-01-11', 'custody')).toBe('ok');
  });

  it('[A-19] is taken back by the reviewer where that change was wrong, and may die on the day', () => {
    expect(leaves('2026-01-10', 'entered-wrongly')).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect([leaves('2026-01-10', 'entered-wrongly', true), leaves('2026-01-10', 'died')]).toEqual([
      'ok',
      'ok',
    ]);
    expect(leaves('2026-01-09', 'died')).toEqual(['PERSON_MOVED_SINCE', '2026-01-10']);
    expect(leaves('2026-01-09', 'custody', false, 'p')).toBe('ok');
  });
});
