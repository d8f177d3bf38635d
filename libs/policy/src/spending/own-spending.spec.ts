import type { Expenditure } from '@aid-chain/facts';
import { examinationOf } from '../examination/examination.js';
import { round } from '../exact/exact.js';
import { family, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const DAY = '2026-06-12';

function spent(...bills: readonly [from: string, to: string, grossFen: number][]) {
  const expenditures = bills.map(([from, to, grossFen]): Expenditure => ({
    personId: 'p1',
    kind: 'medical',
    grossFen,
    reimbursedFen: 0,
    period: { from, to },
  }));
  const facts = family(2, { sheet: { expenditures } });
  const { total, window } = examinationOf(facts, demoPack(DAY), DAY).medical();
  return [round(total, 'floor'), window.from, window.to];
}

const YEAR: [string, string, number] = [YEAR_2025.from, YEAR_2025.to, 3_600_000];

describe('The twelve months of own spending', () => {
  it('[S3-04] end with the month before the application where nothing came since', () => {
    expect(spent(YEAR)).toEqual([3_600_000, '2025-01-01', '2025-12-31']);
  });

  it('[S3-04] a bill that came after the application counts', () => {
    expect(spent(['2026-02-01', '2026-02-03', 3_500_000])[0]).toBe(3_500_000);
  });

  it.each([
    ['of a day to come', '2030-01-01'],
    ['of today', DAY],
    ['long past', '1999-01-01'],
  ])('[S3-04] one yuan %s pushes no bill of the year before out of the window', (_when, day) => {
    const [total] = spent(YEAR, [day, day, 100]);
    expect(total).toBeGreaterThanOrEqual(3_600_000);
  });

  it('[S3-04] several bills since the application are looked at together, not the last one alone', () => {
    const [total] = spent(['2025-08-01', '2025-08-01', 2_000_000], ['2026-05-01', '2026-05-01', 1_500_000]);
    expect(total).toBe(3_500_000);
  });
});
