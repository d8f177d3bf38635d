import { notUnderRemedy, type UnderRemedy } from './under-remedy.rules.js';

const wage = 'dibao.income@1|p1|income.wage';
const reduced: UnderRemedy = {
  ...{ householdId: 'h', category: 'dibao', personId: null, ends: false },
  ...{ kinds: ['lower-amount'], amountAfterFen: 21_334, ground: [wage] },
};
const result = { ...reduced, amountBeforeFen: 48_000, metInstead: null };
const codeOf = (
  changes: object = {},
  of = { category: 'dibao', personId: null as string | null } as const,
) => {
  const found = notUnderRemedy(of, { ...result, ...changes }, [reduced]);
  return found.ok ? 'ok' : found.refusal.code;
};

describe('A reduction that is under a remedy', () => {
  it('[L-22] is not made again on the same ground and facts, also not with a better amount', () => {
    expect([codeOf(), codeOf({ amountAfterFen: 30_000 })]).toEqual([
      ...['REDUCTION_UNDER_REMEDY', 'REDUCTION_UNDER_REMEDY'],
    ]);
  });

  it('[L-22] keeps no other decision: on another ground, by facts that make it worse, an increase, or of somebody else', () => {
    const other = { ground: [wage, 'dibao.income@1|p2|income.rent'] };
    expect([codeOf(other), codeOf({ amountAfterFen: 20_000 })]).toEqual(['ok', 'ok']);
    expect(codeOf({ kinds: ['higher-amount'], amountAfterFen: 50_000 })).toBe('ok');
    expect(notUnderRemedy({ category: 'dibao', personId: 'p2' }, result, [reduced]).ok).toBe(true);
  });
});
