import { contradictionMissing, openOnes } from '../../evidence/contradiction-line.js';
import type { Examination } from '../../examination/examination.js';
import { sum, times, type Exact } from '../../exact/exact.js';
import { unknownIncomes } from '../../income/income-known.js';
import { incomeRefs, neverBelowZero, partsOf } from '../../income/income-parts.js';
import { incomeParameters } from '../../income/parameters.js';
import { windowBefore } from '../../periods/window.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing } from '../../worksheet/worksheet-line.js';

/** Income of the household in the window of the spending. */
export interface AnnualIncome {
  /** Undefined while a fact or a parameter is missing. */
  readonly total: Exact | undefined;
  /** What is known of it where only months are missing for which the place does not ask; it can only be more. */
  readonly atLeast?: Exact;
  readonly facts: readonly FactRef[];
  readonly missing: readonly Missing[];
}

const UNKNOWN_INCOME: AnnualIncome = { total: undefined, facts: [], missing: [] };

/** Every income of the four kinds, with nothing left out and nothing deducted (社会救助法 22: 家庭总收入). */
export function totalIncome(
  examination: Examination,
  reader: ParameterReader,
  months: number | undefined,
): AnnualIncome {
  const adultFrom = reader.value(incomeParameters, 'income.expected-from-age');
  const loss = reader.value(incomeParameters, 'income.business.loss');
  const asked = reader.value(incomeParameters, 'income.window.months');
  if (months === undefined || adultFrom === undefined || loss === undefined || asked === undefined)
    return UNKNOWN_INCOME;
  const window = windowBefore(examination.facts.appliedOn, months);
  const { items, contradictions } = examination.incomesIn(window);
  const open = openOnes(contradictions).map(contradictionMissing);
  const unknown = unknownIncomes(examination, window, adultFrom, months);
  const facts = incomeRefs(items);
  if (unknown.length + open.length > 0) return { total: undefined, facts, missing: [...unknown, ...open] };
  const parts = partsOf(examination, items, window, loss === 'floor-at-zero');
  const total = neverBelowZero(sum(Object.values(parts)));
  // A statement that incomes are complete is of the months that the place asks for: earlier ones are unknown, not zero.
  const earlier = asked < months ? unknownIncomes(examination, window, adultFrom, asked) : [];
  return earlier.length === 0
    ? { total, facts, missing: [] }
    : { total: undefined, atLeast: total, facts, missing: earlier };
}

/** Income as dibao counts it, brought to the months of the spending. */
export function countedIncome(examination: Examination, months: number | undefined): AnnualIncome {
  const income = examination.income();
  if (months === undefined || income.total === undefined)
    return { ...UNKNOWN_INCOME, missing: income.missing };
  return { total: times(income.total, months, income.months), facts: [], missing: [] };
}
