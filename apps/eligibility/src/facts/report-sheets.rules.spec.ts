import type { ReportedSource } from './facts-store.js';
import { reportSheets } from './report-sheets.rules.js';

const bank = (result: ReportedSource['result'], personId?: string): ReportedSource => ({
  ...{ sourceCode: 'bank-deposits', result, facts: {} },
  ...(personId === undefined ? {} : { personId }),
});
const about = (...sources: ReportedSource[]) =>
  reportSheets([{ version: 1, on: '2026-01-13', sources, adults: ['head', 'spouse'] }]).map(
    ({ personId, result }) => `${personId ?? 'household'} ${String(result)}`,
  );

describe('an answer of a source', () => {
  it('[S0-05] without a person stands for each adult, so that a later answer about one of them takes its place', () => {
    expect(about(bank('unreachable'))).toEqual(['head unreachable', 'spouse unreachable']);
  });

  it('[S0-05] without a person does not speak for an adult who has an answer of their own', () => {
    expect(about(bank('match', 'head'), bank('unreachable'))).toEqual(['head match', 'spouse unreachable']);
  });

  it('[S0-05] without a person adds nothing where every adult has an answer of their own', () => {
    const own = [bank('match', 'head'), bank('match', 'spouse')];
    expect(about(...own, bank('unreachable'))).toEqual(['head match', 'spouse match']);
  });

  it('[S0-05] without a person stands for the household where no adult lives in it', () => {
    const report = { version: 1, on: '2026-01-13', sources: [bank('unreachable')], adults: [] };
    expect(reportSheets([report])).toMatchObject([{ source: 'bank-deposits', result: 'unreachable' }]);
  });

  it('with facts and without a person is about the household', () => {
    const assets = [{ kind: 'deposit', valueFen: 0, locationRegionCode: '510683' }] as const;
    expect(about({ ...bank('match'), facts: { assets } })).toEqual(['household match']);
  });
});
