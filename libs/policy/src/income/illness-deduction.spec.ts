import type { Expenditure, FactSheet } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { family, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const RENT = 1_200_000;
type Terms = Parameters<typeof changedPack>[1];
type Circumstance = NonNullable<FactSheet['circumstances']>[number];
const TERMS: Terms = {
  ...{ 'deduction.illness': true, 'deduction.illness.share': 10_000 },
  'deduction.illness.items': ['medical', 'rehabilitation'],
};
const ILL = { illness: { severe: true, chronic: false } };
const WELL = { illness: { severe: false, chronic: false } };

/** A couple that lives on a rent, of whom the first is as given, with some bills. */
function decided(of: object, bills: readonly Partial<Expenditure>[], terms: Terms = TERMS) {
  const circumstances: Circumstance[] = [
    { personId: 'p1', incomeComplete: true, ...of },
    { personId: 'p2', incomeComplete: true, ...WELL },
  ];
  const expenditures = bills.map((bill) => ({
    ...({ personId: 'p1', kind: 'medical', grossFen: 0, reimbursedFen: 0, period: YEAR_2025 } as const),
    ...bill,
  }));
  const rent = {
    personId: 'p1',
    kind: 'property',
    itemCode: 'rent',
    amountFen: RENT,
    period: YEAR_2025,
  } as const;
  const facts = family(2, { circumstances, incomes: [rent], sheet: { expenditures } });
  return decide(facts, changedPack(demoPack(ON), terms), ON);
}
const counted = (...args: Parameters<typeof decided>) => decided(...args).figures.countableIncomeFen;
const lacks = (...args: Parameters<typeof decided>) =>
  decided(...args)
    .categories.find(({ category }) => category === 'dibao')
    ?.missing.map(({ fact }) => fact);
const bill = (grossFen: number, more: Partial<Expenditure> = {}) => ({ grossFen, ...more });

describe('The deduction of spending for disability and serious illness', () => {
  it('[S1-12] [N3] takes the own part of it from the income, net of what came back, by the share of the place', () => {
    expect(counted(ILL, [bill(500_000, { reimbursedFen: 200_000 })])).toBe(RENT - 300_000);
    const half = { ...TERMS, 'deduction.illness.share': 5_000 };
    expect(counted(ILL, [bill(500_000, { reimbursedFen: 200_000 })], half)).toBe(RENT - 150_000);
    expect(
      counted({ disability: { kind: 4, grade: 3 }, ...WELL }, [bill(100_000, { kind: 'rehabilitation' })]),
    ).toBe(RENT - 100_000);
  });

  it('[N3] a place without the deduction takes nothing off, and none of a kind that it does not name', () => {
    expect(counted(ILL, [bill(500_000)], {})).toBe(RENT);
    expect(counted(ILL, [bill(500_000, { kind: 'education' })])).toBe(RENT);
  });

  it.each([RENT - 1, RENT, RENT + 1])('[N3] never makes an income negative: of %d fen spent', (spent) => {
    expect(counted(ILL, [bill(spent)])).toBe(spent >= RENT ? 0 : RENT - spent);
  });

  it('is for who is disabled or seriously ill; whose a bill is that names no person is asked where one of the family is ill', () => {
    expect(counted(WELL, [bill(500_000)])).toBe(RENT);
    const whole = [{ personId: undefined, grossFen: 500_000 }] as never;
    expect(counted(WELL, whole)).toBe(RENT);
    expect([counted(ILL, whole), lacks(ILL, whole)]).toEqual([null, ['expenditure.medical.person']]);
  });

  it('[N3] with a bill of whom nobody knows whether they are ill it stays open; without any nothing is asked', () => {
    expect(lacks({}, [bill(1)])).toEqual(['illness']);
    expect(lacks({}, [])).toEqual([]);
  });

  it('months and days outside the window of income count by their part', () => {
    const months = { from: '2025-07-01', to: '2026-06-30' };
    expect(counted(ILL, [bill(360, { period: months })])).toBe(RENT - 180);
    const days = { from: '2025-12-22', to: '2026-01-10' };
    expect(counted(ILL, [bill(200, { period: days })])).toBe(RENT - 100);
  });

  it('numbers that the place does not give keep the case open', () => {
    for (const key of ['deduction.illness.items', 'deduction.illness.share'])
      expect(lacks(ILL, [bill(1)], { ...TERMS, [key]: null })).toEqual([key]);
  });

  it('[S1-12] the line names kind, share and amount, and the sum after it has a line of its own', () => {
    const { lines } = decided(ILL, [bill(500_000)]);
    const text = (rule: string) => lines.find(({ ruleId }) => ruleId === rule)?.textZh;
    expect(text('income.rigid-deduction@2')).toContain('医疗自付部分的 100%，计 5000.00 元');
    expect(text('income.measured@1')).toContain('加计赡抚养费、扣减刚性支出后的收入 7000.00 元');
  });

  it('leaves the net income of the monitored track as it is: each worksheet has its own method', () => {
    expect(decided(ILL, [bill(500_000)]).figures.annualNetIncomeFen).toBe(RENT);
  });
});
