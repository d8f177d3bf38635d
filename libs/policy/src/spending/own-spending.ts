import { maxDate } from '@aid-chain/kernel';
import type { ExpenditureKind } from '@aid-chain/vocabulary';
import { monitoredParameters } from '../categories/monitored/parameters.js';
import type { FactRef } from '../determination/determination.js';
import type { ExaminedHousehold } from '../examination/household.js';
import type { Contradiction } from '../evidence/contradiction.js';
import { ownPart, weighSpending } from '../evidence/spending.js';
import { sum, type Exact } from '../exact/exact.js';
import type { Period } from '../facts/facts.js';
import { partInWindow, windowBefore, windowTo } from '../income/income-window.js';
import { factRef } from '../worksheet/fact-ref.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { withDepartmentBills } from './department-bills.js';

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
 * Own spending of a kind in the `months` that end with the last such spending on file, at the earliest with
 * the month before the application: a bill that came after the application counts (S3-04, S3-05).
 * What nobody claimed is no spending: a ground is something that the family or a department puts forward.
 */
export function ownSpending(household: ExaminedHousehold, kind: ExpenditureKind, months: number): Spending {
  const bills = (household.facts.bills ?? []).filter((bill) => bill.kind === kind);
  const items = household.facts.expenditures.filter((item) => item.kind === kind);
  const said = [...items.filter((item) => item.confidence !== 'estimated'), ...bills];
  const lastMonthEnd = windowBefore(household.facts.appliedOn, months).to;
  const end = said.map((item) => item.period.to).reduce(maxDate, lastMonthEnd);
  const window = windowTo(end, months);
  const weighed = weighSpending(household, kind, window);
  const firm = withDepartmentBills(weighed.items, bills);
  return {
    total: sum(firm.map((item) => partInWindow(ownPart(item), item.period, window))),
    onlyEstimated: said.length === 0 && items.length > 0,
    window,
    facts: firm.map((item) => factRef(`expenditure.${kind}`, item.personId ?? null, ownPart(item), item)),
    contradictions: weighed.contradictions,
  };
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
