import type { FactSheet } from '@aid-chain/facts';
import type { Resolution } from '../facts/contradiction.js';
import {
  answered,
  declared,
  deposit,
  determined,
  resultOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';

const window = { from: '2025-01-01', to: '2025-12-31' };
/** What a reconsideration found: of the wages that the tax office states, 300,000 fen are the head's. */
const found: Resolution = {
  ...{ key: 'income.wage.head', source: null, amount: 300_000, period: window, on: '2026-01-15' },
  counted: [{ amount: 300_000, period: window, days: [window] }],
  ...{ reasonCode: 'won-by-remedy', seen: { survey: 1, verification: 1 } },
  figures: [
    { source: 'declaration', asOf: '2026-01-12', confidence: 'declared', amount: 300_000 },
    { source: 'tax', asOf: '2026-01-13', confidence: 'verified', amount: 9_000_000 },
  ],
};
/** The same, found in an earlier case. */
const won = (rest: Partial<Resolution> = {}): Resolution => ({ ...found, isCarried: true, ...rest });
const base = declared({ incomes: [wage(300_000)] });
const tax = (amountFen = 9_000_000, version = 1) => answered('tax', { incomes: [wage(amountFen)] }, version);
const incomeOf = (sheets: readonly FactSheet[], resolution: Resolution) => {
  const { figures, lines } = determined(sheets, { resolutions: [resolution] });
  const line = lines.find(({ ruleId }) => ruleId === 'income.evidence@1');
  return line?.outcome === 'unknown' ? 'open' : figures.countableIncomeFen;
};

describe('A fact that was won in an earlier case', () => {
  it('[A-21] rules over a source that states the same again, whatever its report is numbered in this case', () => {
    expect(incomeOf([base, tax()], won())).toBe(240_000);
    expect(incomeOf([base, tax(9_000_000, 1), tax(9_000_000, 2)], won())).toBe(240_000);
    expect(resultOf(determined([base, tax()], { resolutions: [won()] }))).toBe('dibao met 360.00');
  });

  it('[A-21] is open again once newer evidence comes to something else, and never lost without a person', () => {
    expect(incomeOf([base, tax(8_000_000)], won())).toBe('open');
    expect(incomeOf([base, tax(), surveyed({ incomes: [wage(600_000)] })], won())).toBe('open');
    expect(incomeOf([base, tax(), surveyed({ incomes: [wage(300_000)] })], won())).toBe(240_000);
  });

  it('[A-21] is open again, a question to a person, also where what was declared and newer verified evidence agree on something else', () => {
    const declaredMore = declared({ incomes: [wage(4_000_000)] });
    expect(incomeOf([declaredMore, tax(4_000_000)], won())).toBe('open');
    expect(incomeOf([declaredMore, tax(4_000_000, 2)], found)).toBe('open');
  });

  it('[A-21] holds for its own days: of a window that goes beyond them it states nothing, and nothing counts as zero by it', () => {
    const other = { from: '2024-06-01', to: '2025-05-31' };
    const elsewhere = won({ period: other, counted: [{ amount: 300_000, period: other, days: [other] }] });
    const without = incomeOf([base, tax()], { ...elsewhere, key: 'income.wage.nobody' });
    expect(incomeOf([base, tax()], elsewhere)).toBe(without);
    expect(without).not.toBe(0);
  });

  it('[A-21] of an asset has no days, and is open again as any other', () => {
    const asset = won({
      ...{ key: 'asset.deposit', amount: 100_000, period: null, counted: [] },
      figures: [{ source: 'bank-deposits', asOf: '2026-01-13', confidence: 'verified', amount: 9_000_000 }],
    });
    const outcome = (fen: number) => {
      const sheets = [base, answered('bank-deposits', { assets: [deposit(fen)] })];
      const { lines } = determined(sheets, { resolutions: [asset] });
      const line = lines.find(({ ruleId }) => ruleId === 'dibao.deposit@1');
      return line?.outcome === 'unknown' ? 'open' : line?.left;
    };
    expect(outcome(9_000_000)).toBe(100_000);
    expect(outcome(8_000_000)).toBe('open');
  });
});
