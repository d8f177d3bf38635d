import { mergeFacts } from '@aid-chain/policy';
import fc from 'fast-check';
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

describe('answers of one source in several reports', () => {
  const adults = ['head', 'spouse'];
  const members = adults.map((personId) => ({ personId, livesTogether: { from: '2006-01-01' } }));
  const household = { appliedOn: '2026-01-12', residence: 'rural', members } as const;
  const assets = [{ kind: 'deposit', valueFen: 500_000, locationRegionCode: '510683' }] as const;
  const found: ReportedSource = { ...bank('match'), facts: { assets } };
  /** What the bank still stands for, report by report. */
  const standing = (reports: readonly (readonly ReportedSource[])[]) => {
    const sheets = reportSheets(
      reports.map((sources, index) => ({ version: index + 1, on: '2026-01-13', sources, adults })),
    );
    const { answers, assets: deposits } = mergeFacts(household, ...sheets);
    return {
      results: [...new Set((answers ?? []).map(({ result }) => result))],
      fen: deposits.map(({ valueFen }) => valueFen),
    };
  };
  const gap = fc.constantFrom<ReportedSource[]>(
    [bank('unreachable')],
    [bank('not-asked')],
    [bank('no-data')],
    [bank('unreachable', 'head'), bank('not-asked', 'spouse')],
    [bank('not-asked', 'spouse')],
  );

  it('[S0-05] in whichever order they come: an answer about the household is enough, whatever could not be asked before or after', () => {
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 3 }), fc.array(gap, { maxLength: 3 }), (before, after) => {
        expect(standing([...before, [found], ...after])).toEqual({ results: ['match'], fen: [500_000] });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('[S0-05] beside it in the same report, a member who could not be asked about stays open', () => {
    const { results } = standing([[found, bank('unreachable', 'head')]]);
    expect(results).toEqual(expect.arrayContaining(['match', 'unreachable']));
  });
});
