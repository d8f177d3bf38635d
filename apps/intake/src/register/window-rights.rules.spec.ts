import type { HouseholdAfter } from './household-after.js';
import { windowChecked } from './window-rights.rules.js';

const head = (personId: string) => ({ personId, relation: 'head' });
const leaves = (personId: string) => ({
  ...{ householdId: 'h', members: [head('husband')], leaving: [personId] },
  change: { kind: 'leave', effectiveOn: '2026-07-10', reasonCode: 'own-household' },
});
const founded = (...members: object[]) => ({ householdId: 'new', members, leaving: [] });
const asked = (...plan: object[]): string => {
  const households = plan as HouseholdAfter[];
  const [first] = households;
  const checked = first === undefined ? undefined : windowChecked(first, undefined, households);
  return checked?.ok === false ? checked.refusal.code : 'ok';
};

describe('a new household that a confirmed filing makes of members of another one', () => {
  it('[A-03] is a split where one of them heads it, which the reviewer makes', () => {
    expect(asked(founded(head('wife')), leaves('wife'))).toBe('HOUSEHOLD_CHANGE_BY_REVIEWER');
  });

  it('[A-25] is the window’s where a child goes to a parent who was in no household', () => {
    const child = { personId: 'child', relation: 'child' };
    expect(asked(founded(head('father'), child), leaves('child'))).toBe('ok');
    expect(asked(founded(head('stranger')))).toBe('ok');
  });
});
