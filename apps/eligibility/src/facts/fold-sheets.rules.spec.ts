import type { FactSheet } from '@aid-chain/facts';
import { foldSheets } from './fold-sheets.rules.js';

const period = { from: '2025-01-01', to: '2025-12-31' };
const wage = (amountFen: number) =>
  ({ personId: 'p', kind: 'wage', itemCode: 'wage', amountFen, period }) as const;
const NO_CAR = { kind: 'vehicle', count: 0, locationRegionCode: '510683' } as const;
const sheet = (facts: Partial<FactSheet>): FactSheet => ({ source: 'survey', asOf: '2026-01-14', ...facts });

describe('several versions of one origin', () => {
  it('a later version replaces an earlier one item by item and leaves the rest', () => {
    const pension = { personId: 'p', kind: 'transfer', itemCode: 'pension', amountFen: 5, period } as const;
    const folded = foldSheets([sheet({ incomes: [wage(1), pension] }), sheet({ incomes: [wage(2)] })]);
    expect(folded?.incomes).toEqual([pension, wage(2)]);
  });

  it('"no data" in a later version changes nothing', () => {
    const first = sheet({
      incomes: [wage(1)],
      assets: [NO_CAR],
      housing: { grade: 'D', only: true },
      circumstances: [{ personId: 'p', labour: 'able' }],
    });
    expect(foldSheets([first, sheet({ asOf: '2026-01-20' })])).toMatchObject({
      asOf: '2026-01-20',
      incomes: [wage(1)],
      assets: [NO_CAR],
      housing: { grade: 'D' },
      circumstances: [{ personId: 'p', labour: 'able' }],
    });
  });

  it('circumstances of a person are joined field by field', () => {
    const folded = foldSheets([
      sheet({ circumstances: [{ personId: 'p', labour: 'able', incomeComplete: true }] }),
      sheet({ circumstances: [{ personId: 'p', labour: 'weak' }] }),
    ]);
    expect(folded?.circumstances).toEqual([{ personId: 'p', labour: 'weak', incomeComplete: true }]);
  });

  it('no version is no sheet', () => {
    expect(foldSheets([])).toBeUndefined();
  });
});
