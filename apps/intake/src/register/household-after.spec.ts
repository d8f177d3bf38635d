import { byMonthOfBirth, type HouseholdAfter } from './household-after.js';

const kept = (effectiveOn: string, birthDate: string): string | undefined => {
  const plan = [
    { members: [{ birthDate, joins: true }], change: { kind: 'join', effectiveOn, reasonCode: 'born' } },
  ] as unknown as HouseholdAfter[];
  return byMonthOfBirth(plan)[0]?.change?.effectiveOn;
};

describe('the day of a change by which a newborn joins', () => {
  it('[A-19] is kept as entered, and lies never before the birth', () => {
    expect(kept('2026-01-28', '2026-01-15')).toBe('2026-01-28');
  });

  it('is kept by the month where it is the day of birth, which is personal', () => {
    expect(kept('2026-01-15', '2026-01-15')).toBe('2026-01-01');
  });
});
