import type { Compared } from './adjustment.state.js';
import { personLeft } from './proposal.rules.js';
import { notUnderRemedy, type UnderRemedy } from './under-remedy.rules.js';

const wage = 'dibao.income@1||income.wage p1';
const facts = { [wage]: ' 2200', 'dibao.income@1||income.rent p2': ' 0' };
const reduced: UnderRemedy = {
  ...{ householdId: 'h', category: 'dibao', personId: null, ends: false, remedyId: 'm1', isRevoked: false },
  ...{ kinds: ['lower-amount'], amountAfterFen: 21_334, ground: [wage], facts },
};
const result = { ...reduced, amountBeforeFen: 48_000, metInstead: null };
const codeOf = (
  changes: object = {},
  of = { category: 'dibao', personId: null as string | null } as const,
  reductions: readonly UnderRemedy[] = [reduced],
) => {
  const found = notUnderRemedy(of, { ...result, ...changes }, reductions);
  return found.ok ? 'ok' : found.refusal.code;
};
const HOUSEHOLD = { category: 'dibao', personId: null } as const;

describe('A reduction that is under a remedy', () => {
  it('[L-22] is not made again on the same ground and facts, also not with a better amount', () => {
    expect([codeOf(), codeOf({ amountAfterFen: 30_000 })]).toEqual([
      ...['REDUCTION_UNDER_REMEDY', 'REDUCTION_UNDER_REMEDY'],
    ]);
    const found = notUnderRemedy(HOUSEHOLD, result, [reduced]);
    expect(found.ok ? undefined : found.refusal.params['remedyId']).toBe('m1');
  });

  it('[L-22] keeps no other decision: on another ground, by facts that make it worse, an increase, or of somebody else', () => {
    const other = { ground: [wage, 'dibao.income@1|p2|income.rent'] };
    expect([codeOf(other), codeOf({ amountAfterFen: 20_000 })]).toEqual(['ok', 'ok']);
    expect(codeOf({ kinds: ['higher-amount'], amountAfterFen: 50_000 })).toBe('ok');
    expect(codeOf({}, { category: 'dibao', personId: 'p2' })).toBe('ok');
  });

  it('[L-22] keeps no decision by new facts: another wage, and not the wage once more beside another rent', () => {
    const better = { amountAfterFen: 34_667 };
    expect(codeOf({ ...better, facts: { ...facts, [wage]: ' 2000' } })).toBe('ok');
    expect(codeOf({ ...better, facts: { ...facts, 'dibao.income@1||income.rent p2': ' 100' } })).toBe(
      'REDUCTION_UNDER_REMEDY',
    );
    // On a ground that names the rule alone every fact of the rule counts; of before they were kept nothing is known.
    const byRule = { ...reduced, ground: ['dibao.income@1||'] };
    const rent = { ground: [], facts: { ...facts, 'dibao.income@1||income.rent p2': ' 100' } };
    expect(codeOf(rent, HOUSEHOLD, [byRule])).toBe('ok');
    expect(
      codeOf({ ...better, facts: { ...facts, [wage]: ' 2000' } }, HOUSEHOLD, [{ ...reduced, facts: {} }]),
    ).toBe('REDUCTION_UNDER_REMEDY');
  });

  it('[L-22] that was changed or set aside is not made again at all, whatever else is open about it', () => {
    const revoked = { ...reduced, remedyId: 'm2', isRevoked: true };
    expect(codeOf({}, HOUSEHOLD, [reduced, revoked])).toBe('REDUCTION_REVOKED');
  });

  it('[L-22] whose person «left» by a register that was wrong is no bar to his death, nor to his leaving on another day', () => {
    const gone = (person: 'left' | 'died', lastDay: string) =>
      personLeft(50_000, { person, lastDay }) satisfies Compared;
    const revoked = {
      ...gone('left', '2026-08-31'),
      ...{ ...HOUSEHOLD, householdId: 'h', remedyId: 'm3', isRevoked: true },
    };
    expect(codeOf(gone('left', '2026-08-31'), HOUSEHOLD, [revoked])).toBe('REDUCTION_REVOKED');
    expect(codeOf(gone('left', '2027-03-31'), HOUSEHOLD, [revoked])).toBe('ok');
    expect(codeOf(gone('died', '2026-08-31'), HOUSEHOLD, [revoked])).toBe('ok');
  });
});
