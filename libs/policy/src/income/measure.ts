import type { Bilingual } from '@aid-chain/vocabulary';
import { ZERO, type Exact } from '../exact/exact.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import { readParameter } from '../pack/read-parameter.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { incomeParameters } from './parameters.js';

/** What a measure of the place adds to the counted incomes or takes from them. */
export interface Measure {
  readonly lines: readonly WorksheetLine[];
  /** In the window; undefined while a fact or a parameter is missing. */
  readonly amount: Exact | undefined;
  readonly missing: readonly Missing[];
}

/** The incomes that count in a window, which a measure looks at. */
export interface CountedIncomes {
  readonly household: ExaminedHousehold;
  readonly items: readonly IncomeFact[];
  readonly window: Period;
}

/** Nothing added and nothing taken. */
export const NO_MEASURE: Measure = { lines: [], amount: ZERO, missing: [] };

export const incomeHead = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

type Switch = 'income.imputed' | 'income.support' | 'deduction.illness';

/** A measure that the place does not have: a line says so. Undefined where it is switched on, or open. */
export function switchedOff(
  { pack }: ExaminedHousehold,
  key: Switch,
  ruleId: string,
  text: Bilingual,
): Measure | undefined {
  const { state } = readParameter(pack, incomeParameters, key);
  if (state === 'absent') return NO_MEASURE;
  const reader = new ParameterReader(pack);
  const isOn = reader.value(incomeParameters, key);
  if (state === 'pending') return openMeasure(incomeHead(ruleId), text, reader, []);
  if (isOn === true) return undefined;
  const off = line(incomeHead(ruleId), { outcome: 'not-applicable', parameters: reader.refs, text });
  return { ...NO_MEASURE, lines: [off] };
}

/** A measure of the place that adds and takes nothing here: its line says why, so that nobody takes it for forgotten. */
export function nothingDue(
  head: LineHead,
  text: Bilingual,
  parameters: readonly ParameterRef[],
  facts: readonly FactRef[],
): Measure {
  return { ...NO_MEASURE, lines: [line(head, { outcome: 'not-applicable', parameters, facts, text })] };
}

/** A measure that cannot be computed yet: its line names everything that is missing. */
export function openMeasure(
  head: LineHead,
  text: Bilingual,
  reader: ParameterReader,
  missing: readonly Missing[],
  facts: readonly FactRef[] = [],
): Measure {
  const all = [...reader.missing, ...missing];
  return { lines: [unknownLine(head, text, reader.refs, all, facts)], amount: undefined, missing: all };
}
