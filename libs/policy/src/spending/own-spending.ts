import type { ExpenditureKind } from '@aid-chain/vocabulary';
import { monitoredParameters } from '../categories/monitored/parameters.js';
import type { FactRef } from '../determination/determination.js';
import type { ExaminedHousehold } from '../examination/household.js';
import { holds, sum, type Exact } from '../exact/exact.js';
import type { ExpenditureFact, Period } from '../facts/facts.js';
import { partInWindow, windowBefore, windowTo } from '../income/income-window.js';
import { factRef } from '../worksheet/fact-ref.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';

export interface Spending {
  /** Paid and not reimbursed, exact. */
  readonly total: Exact;
  readonly onlyEstimated: boolean;
  readonly window: Period;
  readonly facts: readonly FactRef[];
}

/**
 * Own spending of a kind in the `months` that hold most of it: those that end with the month before the application, or
 * with a spending since then, at the latest on the day of the examination. A bill that came after the application
 * counts (S3-04, S3-05), and none pushes others out of the window.
 * What nobody claimed is no spending: a ground is something that the family or a department puts forward.
 */
export function ownSpending(household: ExaminedHousehold, kind: ExpenditureKind, months: number): Spending {
  const items = household.facts.expenditures.filter((item) => item.kind === kind);
  const firm = items.filter((item) => item.confidence !== 'estimated');
  const { total, window } = fullestWindow(household, firm, months);
  return {
    total,
    onlyEstimated: firm.length === 0 && items.length > 0,
    window,
    facts: firm.map((item) => factRef(`expenditure.${kind}`, item.personId ?? null, ownPart(item), item)),
  };
}

/** Of the possible windows the one with the largest sum, the latest of several. */
function fullestWindow(
  { facts, asOf }: ExaminedHousehold,
  items: readonly ExpenditureFact[],
  months: number,
): Pick<Spending, 'total' | 'window'> {
  const lastMonthEnd = windowBefore(facts.appliedOn, months).to;
  const since = items.map((item) => item.period.to).filter((end) => end > lastMonthEnd && end <= asOf);
  const spans = [lastMonthEnd, ...new Set(since.sort())].map((end) => windowTo(end, months));
  const [first, ...later] = spans.map((window) => ({
    window,
    total: sum(items.map((item) => partInWindow(ownPart(item), item.period, window))),
  }));
  if (first === undefined) throw new TypeError('there is always the window before the application');
  return later.reduce((best, next) => (holds(next.total, 'ge', best.total) ? next : best), first);
}

function ownPart(item: ExpenditureFact): number {
  return item.grossFen - item.reimbursedFen;
}

/** Self-paid medical spending in the window of S3-04; without a window parameter the last twelve months. */
export function medicalSpending(household: ExaminedHousehold): Spending {
  const window = readMedicalWindow(new ParameterReader(household.pack));
  return ownSpending(household, 'medical', window.state === 'value' ? window.value : 12);
}

/** The window of S3-04 in months, noted among the parameters of a line that rests on the spending. */
export function readMedicalWindow(reader: ParameterReader) {
  return reader.optional(monitoredParameters, 'monitored.ground.illness.window-months');
}
