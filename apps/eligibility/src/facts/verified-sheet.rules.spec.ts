import type { Asset } from '@aid-chain/facts';
import { verifiedSheet, type Report } from './verified-sheet.rules.js';

const deposit = (valueFen: number): Asset => ({ kind: 'deposit', valueFen, locationRegionCode: '510683' });
const source = (sourceCode: string, personId: string, assets: Asset[]) => ({
  sourceCode,
  personId,
  result: 'found',
  facts: { assets },
});
const report = (...sources: Report['sources'][number][]): Report => ({ on: '2026-01-13', sources });
const deposits = (...reports: Report[]) => verifiedSheet(reports)?.assets?.map(({ valueFen }) => valueFen);

describe('The sheet of the verification reports', () => {
  it('two banks, or the accounts of two members, are two deposits', () => {
    expect(
      deposits(report(source('bank-a', 'p1', [deposit(1)]), source('bank-b', 'p1', [deposit(2)]))),
    ).toEqual([1, 2]);
    expect(
      deposits(report(source('bank-a', 'p1', [deposit(1)]), source('bank-a', 'p2', [deposit(2)]))),
    ).toEqual([1, 2]);
  });

  it('a later report replaces what the same source said of a member, and leaves the rest', () => {
    const first = report(source('bank-a', 'p1', [deposit(1)]), source('bank-b', 'p1', [deposit(2)]));
    expect(deposits(first, report(source('bank-a', 'p1', [deposit(5)])))).toEqual([5, 2]);
  });

  it('no data changes nothing', () => {
    const silent = { sourceCode: 'bank-a', personId: 'p1', result: 'no-data', facts: {} };
    expect(deposits(report(source('bank-a', 'p1', [deposit(1)])), report(silent))).toEqual([1]);
    expect(deposits(report(silent))).toEqual([]);
    expect(verifiedSheet([])).toBeUndefined();
  });

  it('one income that two sources name is one income', () => {
    const item = {
      personId: 'p1',
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 100,
      period: { from: '2025-01-01', to: '2025-12-31' },
    } as const;
    const named = (sourceCode: string) => ({ sourceCode, result: 'found', facts: { incomes: [item] } });
    expect(verifiedSheet([report(named('tax'), named('social-insurance'))])?.incomes).toHaveLength(1);
  });
});
