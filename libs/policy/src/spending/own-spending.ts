import type { IsoDate } from '@aid-chain/kernel';
import type { ExpenditureKind } from '@aid-chain/vocabulary';
import type { FactRef } from '../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { Contradiction } from '../facts/contradiction.js';
import { openOnes } from '../evidence/contradiction-line.js';
import { ownPart } from '../evidence/own-part.js';
import { weighSpending } from '../evidence/spending.js';
import { holds, sum, type Exact } from '../exact/exact.js';
import type { ExpenditureFact, Period } from '../facts/facts.js';
import { partInWindow } from '../periods/part-of-amount.js';
import { windowBefore, windowTo } from '../periods/window.js';
import { factRef } from '../worksheet/fact-ref.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { medicalSpendingParameters } from './parameters.js';

/** Months of spending where no parameter names others: a year, as the income has that it is held against (S3-05, S3-08). */
export const SPENDING_MONTHS = 12;

export interface Spending {
  /** Paid and not reimbursed, exact. */
  readonly total: Exact;
  readonly onlyEstimated: boolean;
  readonly window: Period;
  readonly facts: readonly FactRef[];
  /** Where sources contradict each other about it, open or settled. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Own spending of a kind in the `months` that hold most of it: those that end with the month before the application, or
 * with a spending since then, at the latest on the day of the examination. A bill that came after the application
 * counts (S3-04, S3-05), and none pushes others out of the window.
 * What nobody claimed is no spending: a ground is something that the family or a department puts forward.
 */
export function ownSpending(household: ExaminedHousehold, kind: ExpenditureKind, months: number): Spending {
  const ends = statedOf(household, kind).map((item) => item.period.to);
  return spendingOf(household, kind, windowsOf(household, ends, months));
}

/** Own spending of a kind in the whole months before the month of application (R24 4(四)). */
export function spendingBefore(
  household: ExaminedHousehold,
  kind: ExpenditureKind,
  months: number,
): Spending {
  return spendingOf(household, kind, [windowBefore(household.facts.appliedOn, months)]);
}

/** Whether nobody knows yet how much was spent. */
export function isOpen({ onlyEstimated, contradictions }: Spending): boolean {
  return onlyEstimated || openOnes(contradictions).length > 0;
}

function spendingOf(
  household: ExaminedHousehold,
  kind: ExpenditureKind,
  windows: readonly Period[],
): Spending {
  const bills = (household.facts.bills ?? []).filter((bill) => bill.kind === kind);
  const { total, window, firm, contradictions } = fullest(
    windows.map((each) => spendingIn(household, kind, bills, each)),
  );
  const isClaimed = household.facts.expenditures.some((item) => item.kind === kind);
  return {
    total,
    onlyEstimated: isClaimed && statedOf(household, kind).length === 0,
    window,
    facts: firm.map((item) => factRef(`expenditure.${kind}`, item.personId ?? null, ownPart(item), item)),
    contradictions,
  };
}

/** What is on file of a kind and no estimate. */
function statedOf({ facts }: ExaminedHousehold, kind: ExpenditureKind): ExpenditureFact[] {
  const items = facts.expenditures.filter((item) => item.kind === kind && item.confidence !== 'estimated');
  return [...items, ...(facts.bills ?? []).filter((bill) => bill.kind === kind)];
}

/** The windows that may hold most: up to the month before the application, and up to each spending since then. */
function windowsOf({ facts, asOf }: ExaminedHousehold, ends: readonly IsoDate[], months: number): Period[] {
  const lastMonthEnd = windowBefore(facts.appliedOn, months).to;
  const since = ends.filter((end) => end > lastMonthEnd && end <= asOf);
  return [lastMonthEnd, ...new Set(since.sort())].map((end) => windowTo(end, months));
}

interface WindowSpending extends Pick<Spending, 'total' | 'window' | 'contradictions'> {
  readonly firm: readonly ExpenditureFact[];
}

function spendingIn(
  household: ExaminedHousehold,
  kind: ExpenditureKind,
  bills: readonly ExpenditureFact[],
  window: Period,
): WindowSpending {
  const { items: firm, contradictions } = weighSpending(household, kind, window, bills);
  const total = sum(firm.map((item) => partInWindow(ownPart(item), item.period, window)));
  return { total, window, firm, contradictions };
}

/** The window with the largest sum, the latest of several. */
function fullest(windows: readonly WindowSpending[]): WindowSpending {
  const [first, ...later] = windows;
  if (first === undefined) throw new TypeError('there is always the window before the application');
  return later.reduce((best, next) => (holds(next.total, 'ge', best.total) ? next : best), first);
}

/** The window of S3-04 in months, noted among the parameters of a line that rests on the spending. */
export function readMedicalWindow(reader: ParameterReader) {
  return reader.optional(medicalSpendingParameters, 'monitored.ground.illness.window-months');
}
