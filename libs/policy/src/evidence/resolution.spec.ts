import { sourceName } from '../facts/sources.js';
import fc from 'fast-check';
import type { FactSheet } from '@aid-chain/facts';
import {
  answered,
  declared,
  deposit,
  determined,
  resultOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';
import type { Resolution } from '../facts/contradiction.js';

const window = { from: '2025-01-01', to: '2025-12-31' };
const decided = (rest: Partial<Resolution> = {}): Resolution => ({
  counted: [{ amount: rest.amount ?? 300_000, period: window, days: [window] }],
  key: 'income.wage.head',
  source: 'tax',
  amount: 300_000,
  period: window,
  on: '2026-01-15',
  reasonCode: 'documents-seen',
  seen: { survey: 0, verification: 1 },
  ...rest,
});
const base = declared({ incomes: [wage(900_000)] });
const tax = answered('tax', { incomes: [wage(300_000)] });
const of = (sheets: readonly FactSheet[], ...resolutions: Resolution[]) =>
  determined(sheets, { resolutions });

describe('A contradiction that civil affairs has settled', () => {
  it('has a name for itself and for each source, as every sentence shows them', () => {
    expect(['declaration', 'survey', 'resolution', 'tax'].map((source) => sourceName(source).zh)).toEqual([
      ...['申报', '入户调查', '民政部门认定', '纳税'],
    ]);
  });

  it('counts the source that was found right, and its line names both and the decision', () => {
    const d = of([base, tax], decided());
    expect([resultOf(d), d.figures.countableIncomeFen]).toEqual(['dibao met 360.00', 240_000]);
    const line = d.lines.find(({ ruleId }) => ruleId === 'income.evidence@1');
    expect(line).toMatchObject({
      outcome: 'met',
      contradiction: { key: 'income.wage.head', resolution: { source: 'tax', amount: 300_000 } },
    });
    expect(line?.textZh).toMatch(
      /申报（2026-01-12）9000\.00 元；纳税（2026-01-13）3000\.00 元.*2026-01-15 认定纳税 3000\.00 元/,
    );
    expect(resultOf(of([base, tax], decided({ source: 'declaration', amount: 900_000 })))).toBe(
      'dibao not-met',
    );
  });

  it('counts a figure that no source gave', () => {
    const d = of([base, tax], decided({ source: null, amount: 500_000 }));
    expect([resultOf(d), d.figures.countableIncomeFen]).toEqual(['dibao met 226.67', 400_000]);
  });

  it('settles «more than declared» without a figure, of income and of assets', () => {
    const more = [answered('tax', { result: 'exceed' }), answered('bank-deposits', { result: 'exceed' })];
    const sheets = [declared({ incomes: [wage(500_000)] }), ...more];
    expect(resultOf(of(sheets))).toBe('dibao undetermined');
    const wages = decided({ source: 'declaration', amount: 500_000 });
    const deposits = decided({ key: 'asset.deposit', source: null, amount: 100_000, period: null });
    expect(resultOf(of(sheets, wages, deposits))).toBe('dibao met 226.67');
  });

  it('[A-21] holds until newer evidence that a person entered contradicts it again', () => {
    const repeated = answered('tax', { incomes: [wage(300_000)] }, 2);
    expect(resultOf(of([base, tax, repeated], decided()))).toBe('dibao met 360.00');
    const lower = surveyed({ incomes: [wage(320_000)] });
    expect(resultOf(of([base, tax, lower], decided()))).toBe('dibao met 360.00');
    const higher = surveyed({ incomes: [wage(800_000)] });
    expect(resultOf(of([base, tax, higher], decided()))).toBe('dibao undetermined');
    expect(resultOf(of([base, tax, higher], decided({ seen: { survey: 1, verification: 1 } })))).toBe(
      'dibao met 360.00',
    );
    const again = answered('tax', { result: 'exceed', incomes: [wage(900_000)] }, 2);
    expect(resultOf(of([base, tax, again], decided()))).toBe('dibao undetermined');
  });

  it('[A-21] holds when the source that was found wrong says the same again, and not when it says something new', () => {
    const figures = [
      { source: 'declaration', asOf: '2026-01-12', confidence: 'declared', amount: 900_000 },
      { source: 'tax', asOf: '2026-01-13', confidence: 'verified', amount: 300_000 },
    ] as const;
    const family = decided({ source: 'declaration', amount: 900_000, figures });
    const again = (amount: number) => answered('tax', { incomes: [wage(amount)] }, 2);
    expect(resultOf(of([base, tax, again(300_000)], family))).toBe('dibao not-met');
    expect(resultOf(of([base, tax, again(500_000)], family))).toBe('dibao undetermined');
    const more = (version: number) => answered('tax', { result: 'exceed' }, version);
    const silent = [{ ...figures[1], amount: null }];
    const known = decided({ source: 'declaration', amount: 900_000, figures: [figures[0], ...silent] });
    expect(resultOf(of([base, more(1), more(2)], known))).toBe('dibao not-met');
    expect(resultOf(of([base, more(1), more(2)], family))).toBe('dibao undetermined');
  });

  it('[A-21] of deposits holds when the bank says the same again', () => {
    const bank = (version: number, amount = 100_000) =>
      answered('bank-deposits', { assets: [deposit(amount)] }, version);
    const home = surveyed({ assets: [deposit(9_000_000)] });
    const figures = [
      { source: 'bank-deposits', asOf: '2026-01-13', confidence: 'verified', amount: 100_000 },
      { source: 'survey', asOf: '2026-01-14', confidence: 'surveyed', amount: 9_000_000 },
    ] as const;
    const found = decided({
      key: 'asset.deposit',
      source: 'survey',
      amount: 9_000_000,
      period: null,
      figures,
    });
    const seen = { ...found, seen: { survey: 1, verification: 1 } };
    const open = (d: ReturnType<typeof of>) => d.missing.map(({ fact }) => fact);
    const sheets = [declared({ incomes: [wage(300_000)] }), home];
    expect(open(of([...sheets, bank(1), bank(2)], seen))).not.toContain('asset.deposit');
    expect(open(of([...sheets, bank(1), bank(2, 4_000_000)], seen))).toContain('asset.deposit');
  });

  it('[A-21] is not touched by newer evidence about something else', () => {
    const bank = answered('bank-deposits', { assets: [deposit(10_000)] }, 2);
    expect(resultOf(of([base, tax, bank], decided()))).toBe('dibao met 360.00');
  });
});

const fen = fc.constantFrom(0, 100_000, 120_000, 300_000, 900_000);
const months = fc.constantFrom(
  window,
  { from: '2025-01-01', to: '2025-06-30' },
  { from: '2025-04-01', to: '2025-12-31' },
);
const income = fc
  .record({ fen, months, payer: fc.constantFrom(undefined, 'employer-1', 'employer-2') })
  .map(({ fen: amount, months: period, payer }) =>
    wage(amount, { period, ...(payer === undefined ? {} : { payer }) }),
  );
const sheet = fc
  .record({
    source: fc.constantFrom('tax', 'social-insurance', 'bank-deposits', 'survey'),
    incomes: fc.array(income, { maxLength: 2 }),
    deposits: fc.array(
      fen.map((amount) => deposit(amount)),
      { maxLength: 2 },
    ),
    version: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ source, incomes, deposits, version }) => answered(source, { incomes, assets: deposits }, version));

describe('The order in which evidence arrives', () => {
  it('makes no difference: the same sheets in any order give the same determination', () => {
    const shuffled = fc
      .array(sheet, { maxLength: 5 })
      .chain((sheets) =>
        fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length })),
      );
    fc.assert(
      fc.property(shuffled, ([sheets, other]) => {
        expect(determined([...other, base])).toEqual(determined([base, ...sheets]));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('never lets money vanish: what counts is not below what the family declared, or the case stays open', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
        const { figures } = determined([base, ...sheets]);
        const counted = figures.countableIncomeFen;
        expect(counted === null || counted >= 900_000 * 0.8 * 0.95 - 1).toBe(true);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
