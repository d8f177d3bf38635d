import type { ExpenditureFact } from '../facts/facts.js';
import { withDepartmentBills } from './department-bills.js';

const DAY = { from: '2026-02-03', to: '2026-02-03' };
const SENT = { source: 'department:medical-insurance', asOf: '2026-02-06', confidence: 'verified' } as const;
const YEAR = { from: '2025-03-01', to: '2026-02-28' };
const medical = (own: number, period = DAY, personId?: string): ExpenditureFact => ({
  ...(personId === undefined ? {} : { personId }),
  kind: 'medical',
  grossFen: own,
  reimbursedFen: 0,
  period,
  source: 'declaration',
  asOf: '2026-01-12',
  confidence: 'declared',
});
/** What counts after bills of the medical insurance came to what is on file. */
function counted(onFile: readonly ExpenditureFact[], bills: readonly number[], personId = 'head'): unknown {
  const sent = bills.map((grossFen) => ({ ...medical(grossFen, DAY, personId), ...SENT }));
  return withDepartmentBills(onFile, sent).map(
    ({ grossFen, confidence }) => `${confidence} ${String(grossFen)}`,
  );
}

describe('bills of a department beside what the family and the survey say', () => {
  it('a bill that nobody entered counts as verified, with the department as its source', () => {
    expect(counted([], [3_500_000])).toEqual(['verified 3500000']);
    expect(withDepartmentBills([], [])).toEqual([]);
  });

  it('the same bill in the declaration or the survey counts once', () => {
    expect(counted([medical(3_500_000, DAY, 'head')], [3_500_000])).toEqual(['verified 3500000']);
    expect(counted([medical(3_500_000)], [3_500_000])).toEqual(['verified 3500000']);
    expect(counted([{ ...medical(4_000_000, DAY, 'head'), reimbursedFen: 500_000 }], [3_500_000])).toEqual([
      'verified 3500000',
    ]);
  });

  it('[S3-04] of one person on one day another amount is no second bill: the larger counts, never both', () => {
    expect(counted([medical(3_900_000, DAY, 'head')], [4_000_000])).toEqual(['verified 4000000']);
    expect(counted([medical(9_000_000, DAY, 'head')], [4_000_000])).toEqual(['declared 9000000']);
    const two = [medical(1_000_000, DAY, 'head'), medical(3_900_000, DAY, 'head')];
    expect(counted(two, [1_000_000, 4_000_000])).toEqual(['verified 1000000', 'verified 4000000']);
  });

  it('two bills that are known to be of two hospitals add up', () => {
    const sent = { ...medical(4_000_000, DAY, 'head'), ...SENT, issuer: 'hospital-2' };
    const filed = { ...medical(3_900_000, DAY, 'head'), issuer: 'hospital-1' };
    expect(withDepartmentBills([filed], [sent])).toHaveLength(2);
  });

  it('another person or another day is another bill, whatever the amount', () => {
    expect(counted([medical(3_500_000, DAY, 'spouse')], [3_500_000])).toHaveLength(2);
    const before = { from: '2026-02-02', to: '2026-02-02' };
    expect(counted([medical(3_500_000, before, 'head')], [3_500_000])).toHaveLength(2);
  });

  it('one declared bill stands for one of two equal ones that a person confirmed', () => {
    expect(counted([medical(100, DAY, 'head')], [100, 100])).toEqual(['verified 100', 'verified 100']);
  });

  it('a declared total holds the bills of its days: the larger counts, never both', () => {
    expect(counted([medical(2_000_000, YEAR)], [1_500_000, 2_000_000])).toEqual([
      'verified 1500000',
      'verified 2000000',
    ]);
    expect(counted([medical(4_000_000, YEAR)], [1_500_000, 2_000_000])).toEqual(['declared 4000000']);
  });

  it('what is only estimated hides no bill', () => {
    const estimated = { ...medical(9_000_000, YEAR), confidence: 'estimated' as const };
    expect(counted([estimated], [3_500_000])).toEqual(['estimated 9000000', 'verified 3500000']);
  });
});
