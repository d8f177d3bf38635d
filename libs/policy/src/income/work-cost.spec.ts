import type { FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { family, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const MINIMUM = 200_000;
const BASE = { 'work-cost.base': 'minimum-wage', 'work-cost.minimum-wage': MINIMUM } as const;
const TERMS = {
  ...BASE,
  ...{ 'work-cost.share': 3_000, 'work-cost.disabled-share': 5_000 },
} as const;

interface Given {
  readonly period?: Income['period'];
  readonly of?: object;
  readonly terms?: Parameters<typeof changedPack>[1];
  readonly incomes?: readonly Income[];
}

/** The countable income of a couple of whom the first earns so much, by the terms of a place. */
function countable(
  wageFen: number,
  { period = YEAR_2025, of = {}, terms = TERMS, incomes }: Given = {},
): number | null {
  const circumstances = [
    { personId: 'p1', incomeComplete: true, ...of },
    { personId: 'p2', labour: 'able', incomeComplete: true },
  ] as NonNullable<FactSheet['circumstances']>;
  const wage: Income = { personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: wageFen, period };
  const facts = family(2, { circumstances, incomes: incomes ?? (wageFen === 0 ? [] : [wage]) });
  return decide(facts, changedPack(demoPack(ON), terms), ON).figures.countableIncomeFen;
}

describe('The cost of work by the local minimum wage', () => {
  const WAGE = 12 * 300_000;

  it('[S1-05] 30 % of the minimum wage is deducted for each month with a wage, and 20 % where the place says so', () => {
    expect(countable(WAGE)).toBe(WAGE - 12 * 60_000);
    expect(countable(WAGE, { terms: { ...TERMS, 'work-cost.share': 2_000 } })).toBe(WAGE - 12 * 40_000);
    const half = { from: '2025-07-01', to: '2025-12-31' };
    expect(countable(WAGE / 2, { period: half })).toBe(WAGE / 2 - 6 * 60_000);
  });

  it('[S1-06] 50 % for who has a disability card; without such a share the ordinary one', () => {
    const of = { disability: { kind: 4, grade: 3 } };
    expect(countable(WAGE, { of })).toBe(WAGE - 12 * 100_000);
    const ordinary = { ...BASE, 'work-cost.share': 3_000 };
    expect(countable(WAGE, { of, terms: ordinary })).toBe(WAGE - 12 * 60_000);
  });

  it.each([12 * 60_000 - 1, 12 * 60_000, 12 * 60_000 + 1])(
    '[S1-05] never more than the wage itself: of %d fen',
    (wageFen) => {
      expect(countable(wageFen)).toBe(Math.max(0, wageFen - 12 * 60_000));
    },
  );

  it('[S1-05] never more than the wage of the month: what a month of little work lacks is not taken from another one', () => {
    const wages = (more: Partial<Income>[]): Income[] =>
      more.map((each) => ({
        ...{ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 0, period: YEAR_2025 },
        ...each,
      }));
    const [first, second] = [
      { from: '2025-01-01', to: '2025-06-30' },
      { from: '2025-07-01', to: '2025-12-31' },
    ];
    const incomes = wages([
      { amountFen: 6 * 40_000, period: first },
      { amountFen: 6 * 200_000, period: second },
    ]);
    expect(countable(0, { incomes })).toBe(6 * (200_000 - 60_000));
    const june = { from: '2025-06-01', to: '2025-06-15' };
    const halfMonth = (amountFen: number) => countable(0, { incomes: wages([{ amountFen, period: june }]) });
    expect([29_999, 30_000, 30_001, 60_000].map(halfMonth)).toEqual([0, 0, 1, 30_000]);
    const twice = wages([
      { amountFen: 40_000, period: june, payer: 'employer-1' },
      { amountFen: 40_000, period: june, payer: 'employer-2' },
    ]);
    expect(countable(0, { incomes: twice })).toBe(50_000);
  });

  it('nothing is deducted from who earns nothing, and without a minimum wage the case stays open', () => {
    expect(countable(0)).toBe(0);
    expect(countable(WAGE, { terms: { ...TERMS, 'work-cost.minimum-wage': null } })).toBeNull();
  });

  it('a share of the own wage goes on as before', () => {
    expect(countable(WAGE, { terms: {} })).toBe((WAGE * 8) / 10);
  });
});
