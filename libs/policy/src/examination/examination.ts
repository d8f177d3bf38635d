import type { IsoDate } from '@aid-chain/kernel';
import { notExaminedAssets } from '../assets/not-examined.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { CaseFacts } from '../facts/facts.js';
import { countableIncome, type CountableIncome } from '../income/countable-income.js';
import { netIncome, type NetIncome } from '../income/net-income.js';
import type { RulePack } from '../pack/pack.js';
import { medicalSpending, type Spending } from '../spending/own-spending.js';
import { inForce } from '../worksheet/outcomes.js';
import { householdOn, type ExaminedHousehold } from '../household/household.js';

/** One examination of a household: facts, parameters and day, and the sums that categories share. */
export interface Examination extends ExaminedHousehold {
  /** Countable income, as dibao and margin count it. */
  readonly income: () => CountableIncome;
  /** Net income of a year, as the monitored track counts it. */
  readonly net: () => NetIncome;
  /** Self-paid medical spending. */
  readonly medical: () => Spending;
  /** The line that names assets which no rule examines. */
  readonly notExamined: () => { readonly lines: readonly WorksheetLine[] };
}

/** Opens an examination; each sum is made when a rule first asks for it, and once. */
export function examinationOf(facts: CaseFacts, pack: RulePack, asOf: IsoDate): Examination {
  const household = householdOn(facts, pack, asOf);
  return {
    ...household,
    income: once(() => countableIncome(household)),
    net: once(() => netIncome(household)),
    medical: once(() => medicalSpending(household)),
    notExamined: once(() => ({ lines: inForce([notExaminedAssets(household)]) })),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
