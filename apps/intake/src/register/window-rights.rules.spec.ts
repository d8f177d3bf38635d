import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';
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

describe('a household that lives where it lived', () => {
  const place = { regionCode: '510683990001', residence: 'rural', address: '一村' };
  const family = { householdId: 'h', members: [head('man')], leaving: [], ...place };
  const moves = (to: object): string => {
    const change = { kind: 'moved', effectiveOn: '2026-07-10', reasonCode: 'moved' };
    const after = { ...family, ...to, change } as unknown as HouseholdAfter;
    const checked = windowChecked(after, family as unknown as KnownHousehold, [after]);
    return checked.ok ? 'ok' : checked.refusal.code;
  };

  it('[A-19] becomes urban, and has another standard, by the reviewer alone; a real move is the window’s', () => {
    expect(moves({ residence: 'urban' })).toBe('RESIDENCE_BY_REVIEWER');
    expect(moves({ residence: 'urban', address: '示范街 1 号' })).toBe('ok');
    expect(moves({ address: '二组' })).toBe('ok');
  });
});
