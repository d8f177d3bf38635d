import { ruleFaults, type LooseFields } from '@aid-chain/kernel';
import { asset } from './asset/asset.js';
import { expenditure } from './expenditure/expenditure.js';
import type { FactDefinition } from './fact.js';
import { income } from './income/income.js';

const faults = (fact: FactDefinition, item: LooseFields): string[] =>
  ruleFaults(fact.rules, item, '/0').map(({ code, path }) => `${code} ${path}`);

describe('Rules between the fields of a fact', () => {
  it.each([
    ['2025-12-31', []],
    ['2025-01-01', []],
    ['2024-12-31', ['PERIOD_REVERSED /0/period']],
  ])('a period from 2025-01-01 to %s', (to, expected) => {
    const period = { from: '2025-01-01', to };
    expect(faults(income, { period })).toEqual(expected);
    expect(faults(expenditure, { period })).toEqual(expected);
  });

  it.each([
    [3_500_000, []],
    [3_500_001, ['REIMBURSED_ABOVE_GROSS /0/reimbursedFen']],
  ])('%d fen reimbursed of 3,500,000', (reimbursedFen, expected) => {
    expect(faults(expenditure, { grossFen: 3_500_000, reimbursedFen })).toEqual(expected);
  });

  it('an asset with neither value nor count; 0 says that there is none', () => {
    expect(faults(asset, { kind: 'vehicle' })).toEqual(['ASSET_VALUE_OR_COUNT /0']);
    expect(faults(asset, { kind: 'vehicle', count: 0 })).toEqual([]);
    expect(faults(asset, { kind: 'deposit', valueFen: 0 })).toEqual([]);
  });

  it('what cannot be read is left to the check of its form', () => {
    expect(faults(income, { period: ['2025-01-01'] })).toEqual([]);
    expect(faults(income, { period: { from: '2025-02-30', to: '2025-01-01' } })).toEqual([]);
    expect(faults(expenditure, { grossFen: '1', reimbursedFen: 2 })).toEqual([]);
  });
});
