import { family, FAMILIES, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack, policiesWith } from '../testing/repository-policies.fixture.js';
import { decide } from './decide.js';

const ON = '2026-01-15';
const dibao = (path: string, text: string, by: string, facts = FAMILIES.li()) =>
  decide(facts, demoPack(ON, policiesWith(path, text, by)), ON).categories[0];

describe('What a place may set otherwise', () => {
  it('the work-cost deduction: none at all makes 李 500.00 a head', () => {
    const pack = demoPack(ON, policiesWith('510683/income.yaml', 'value: 2000', 'value: 0'));
    expect(decide(FAMILIES.li(), pack, ON).figures.countablePerHeadMonthFen).toBe(50_000);
  });

  it('a loss of one person’s business takes nothing from the family’s wages, unless the place lets it', () => {
    const incomes = [
      { personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 1_000_000, period: YEAR_2025 },
      { personId: 'p2', kind: 'business', itemCode: 'shop', amountFen: -300_000, period: YEAR_2025 },
    ] as const;
    const facts = family(3, { incomes });
    const net = (by: string) =>
      decide(facts, demoPack(ON, policiesWith('510683/income.yaml', 'floor-at-zero', by)), ON).figures
        .annualNetIncomeFen;
    expect([net('floor-at-zero'), net('offsets')]).toEqual([1_000_000, 700_000]);
  });

  it('[S4-07] a measure that is switched on without its numbers keeps the case open, never counted as nothing', () => {
    const text = 'income.imputed:\n  unit: bool\n  values:\n    - { from: 2025-01-01, to: null, ';
    const result = dibao('510683/income.yaml', `${text}state: inactive`, `${text}value: true`);
    expect([result?.outcome, result?.missing[0]?.fact]).toEqual(['undetermined', 'income.imputed.amount']);
  });
});
