import { formatYuan } from '@aid-chain/kernel';
import { add, holds, round, ZERO, type Exact } from '../exact/exact.js';
import type { IncomeFact } from '../facts/facts.js';
import { line } from '../worksheet/line.js';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { illnessDeduction } from './illness-deduction.js';
import { imputedIncome } from './imputed-income.js';
import { incomeHead, type CountedIncomes, type Adjustment } from './adjustment.js';
import { supportPayments } from './support-payments.js';

/** What the adjustments of a place make of the counted incomes. */
export interface Adjustments {
  readonly lines: readonly WorksheetLine[];
  readonly missing: readonly Missing[];
  /** What is imputed, to be counted among the wages. */
  readonly wages: readonly IncomeFact[];
  /** The income with the support that is added and what is deducted. */
  readonly applied: (counted: Exact) => { readonly total: Exact; readonly line: WorksheetLine | undefined };
}

/**
 * Imputed wages are counted among the real ones, support is added, spending for disability and serious illness is
 * deducted (D57 13): each with a line of its own, and the sum with one more. A deduction never makes an income negative.
 */
export function adjustmentsOf(counted: CountedIncomes): Adjustments {
  const imputed = imputedIncome(counted);
  const [support, deduction] = [supportPayments(counted), illnessDeduction(counted)];
  const all = [imputed, support, deduction];
  return {
    lines: all.flatMap(({ lines }) => lines),
    missing: all.flatMap(({ missing }) => missing),
    wages: imputed.wages,
    applied: (before) => applied(before, support, deduction),
  };
}

function applied(
  before: Exact,
  support: Adjustment,
  deduction: Adjustment,
): ReturnType<Adjustments['applied']> {
  const [added, deducted] = [support.amount ?? ZERO, deduction.amount ?? ZERO];
  if (added.num === 0n && deducted.num === 0n) return { total: before, line: undefined };
  const gross = add(before, added);
  const net = add(gross, deducted);
  const floor = holds(gross, 'lt', ZERO) ? gross : ZERO;
  const total = holds(net, 'lt', floor) ? floor : net;
  const yuan = formatYuan(round(total, 'floor'));
  const text = {
    zh: `加计赡抚养费、扣减刚性支出后的收入 ${yuan} 元`,
    en: `income with support and after deductions: ${yuan} yuan`,
  };
  const rested = restedOn([...support.lines, ...deduction.lines].filter(({ outcome }) => outcome === 'met'));
  const body = { outcome: 'met', left: round(total, 'floor'), unit: 'fen', ...rested, text } as const;
  return { total, line: line(incomeHead('income.measured@1'), body) };
}

/** The documents and the facts of what is added and deducted are those of the sum. */
function restedOn(lines: readonly WorksheetLine[]): {
  readonly parameters: readonly ParameterRef[];
  readonly facts: readonly FactRef[];
} {
  const parameters = new Set(lines.flatMap((each) => each.parameters));
  return { parameters: [...parameters], facts: lines.flatMap(({ facts }) => facts) };
}
