import {
  answered,
  bill,
  decidedOn,
  declared,
  deposit,
  factsOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import type { Resolution } from '../facts/contradiction.js';
import { weighedValues, type WeighedValue } from './weighed-values.js';

const ON = '2026-01-15';
const WAGES = 'income.wage.head';

type Sheets = Parameters<typeof factsOf>[0];

const names = (values: readonly WeighedValue[], kind: string): string[] =>
  [...new Set(values.filter(({ line }) => line.kind === kind).map(({ line }) => line.source))].sort();

/** The sources of a kind whose values count, and those whose values count no more. */
function sources(sheets: Sheets, kind: string, ...resolutions: Resolution[]): [string[], string[]] {
  const { counted, replaced } = weighedValues(factsOf(sheets, { resolutions }), demoPack(ON), ON);
  return [names(counted, kind), names(replaced, kind)];
}

function decision(sheets: Sheets, key: string, source: string | null, amount: number): Resolution {
  return decidedOn(factsOf(sheets), {
    ...{ key, source, amount, period: null, counted: [], on: ON },
    ...{ reasonCode: 'documents-seen', seen: { survey: 1, verification: 1 } },
  });
}

describe('Which values of a case still count', () => {
  it('[A-10] of a wage that tax knows the declared one counts no more, nor the lower of survey and tax', () => {
    const tax = answered('tax', { incomes: [wage(900_000)] });
    expect(sources([declared({ incomes: [wage(900_000)] }), tax], 'wage')).toEqual([
      ['tax'],
      ['declaration'],
    ]);
    const lower = surveyed({ incomes: [wage(800_000)] });
    expect(sources([lower, tax], 'wage')).toEqual([['tax'], ['survey']]);
  });

  it('[A-10] a declared year of which tax knows one month still counts in part', () => {
    const january = { from: '2025-01-01', to: '2025-01-31' };
    const tax = answered('tax', { incomes: [wage(620_000, { period: january })] });
    expect(sources([declared({ incomes: [wage(7_200_000)] }), tax], 'wage')).toEqual([
      ['declaration', 'tax'],
      [],
    ]);
  });

  it('[A-10] [A-21] while sources contradict each other none took the place of the other; a decision replaces', () => {
    const sheets = [declared({ incomes: [wage(900_000)] }), answered('tax', { incomes: [wage(300_000)] })];
    expect(sources(sheets, 'wage')[1]).toEqual([]);
    expect(sources(sheets, 'wage', decision(sheets, WAGES, 'tax', 300_000))).toEqual([
      ['tax'],
      ['declaration'],
    ]);
    expect(sources(sheets, 'wage', decision(sheets, WAGES, null, 500_000))).toEqual([
      ['resolution'],
      ['declaration', 'tax'],
    ]);
  });

  it('[A-10] [A-21] the same holds of assets', () => {
    const [, ...others] = declared().assets ?? [];
    const filed = declared({ assets: [deposit(100), ...others] });
    const bank = answered('bank-deposits', { assets: [deposit(100)] });
    expect(sources([filed, bank], 'deposit')).toEqual([['bank-deposits'], ['declaration']]);
    const more = [declared({ assets: [deposit(9_000_000), ...others] }), bank];
    expect(sources(more, 'deposit')[1]).toEqual([]);
    expect(sources(more, 'deposit', decision(more, 'asset.deposit', null, 5_000_000))).toEqual([
      ['resolution'],
      ['bank-deposits', 'declaration'],
    ]);
  });

  it('[A-10] a bill that a department reported takes the place of the same one as declared', () => {
    const on = { period: { from: '2025-06-03', to: '2025-06-03' } };
    const facts = factsOf([declared({ expenditures: [bill(50_000, on)] })]);
    const reported = {
      ...bill(50_000, on),
      ...({ source: 'department:medical-insurance', asOf: '2026-01-13', confidence: 'verified' } as const),
    };
    const { counted, replaced } = weighedValues({ ...facts, bills: [reported] }, demoPack(ON), ON);
    expect([names(counted, 'medical'), names(replaced, 'medical')]).toEqual([
      ['department:medical-insurance'],
      ['declaration'],
    ]);
  });
});
