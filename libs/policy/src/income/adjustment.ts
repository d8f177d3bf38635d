import type { Bilingual } from '@aid-chain/vocabulary';
import { ZERO, type Exact } from '../exact/exact.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import { readParameter } from '../pack/read-parameter.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { incomeParameters } from './parameters.js';

/** What an adjustment of the place adds to the counted incomes or takes from them. */
export interface Adjustment {
  readonly lines: readonly WorksheetLine[];
  /** In the window; undefined while a fact or a parameter is missing. */
  readonly amount: Exact | undefined;
  readonly missing: readonly Missing[];
}

/** The incomes that count in a window, which an adjustment looks at. */
export interface CountedIncomes {
  readonly household: ExaminedHousehold;
  readonly items: readonly IncomeFact[];
  readonly window: Period;
}

/** Nothing added and nothing taken. */
export const NO_ADJUSTMENT: Adjustment = { lines: [], amount: ZERO, missing: [] };

export const incomeHead = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

type Switch = 'income.imputed' | 'income.support' | 'deduction.illness';

/** An adjustment that the place does not have: a line says so. Undefined where it is switched on, or open. */
export function switchedOff(
  { pack }: ExaminedHousehold,
  key: Switch,
  ruleId: string,
  text: Bilingual,
): Adjustment | undefined {
  const { state } = readParameter(pack, incomeParameters, key);
  if (state === 'absent') return NO_ADJUSTMENT;
  const reader = new ParameterReader(pack);
  const isOn = reader.value(incomeParameters, key);
  if (state === 'pending') return openAdjustment(incomeHead(ruleId), text, reader, []);
  if (isOn === true) return undefined;
  const off = line(incomeHead(ruleId), { outcome: 'not-applicable', parameters: reader.refs, text });
  return { ...NO_ADJUSTMENT, lines: [off] };
}

/** An adjustment of the place that adds and takes nothing here: its line says why, so that nobody takes it for forgotten. */
export function nothingDue(
  head: LineHead,
  text: Bilingual,
  parameters: readonly ParameterRef[],
  facts: readonly FactRef[],
): Adjustment {
  return { ...NO_ADJUSTMENT, lines: [line(head, { outcome: 'not-applicable', parameters, facts, text })] };
}

/** An adjustment that cannot be computed yet: its line names everything that is missing. */
export function openAdjustment(
  head: LineHead,
  text: Bilingual,
  reader: ParameterReader,
  missing: readonly Missing[],
  facts: readonly FactRef[] = [],
): Adjustment {
  const all = [...reader.missing, ...missing];
  return { lines: [unknownLine(head, text, reader.refs, all, facts)], amount: undefined, missing: all };
}
