import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact } from '../facts/facts.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { incomeRefs } from './income-parts.js';
import { incomeParameters } from './parameters.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

const isPension = (item: IncomeFact) => item.itemCode === 'basic-pension';

/**
 * Whether the central basic pension counts: not until 2025-12-31 (D57 art. 13); since then open,
 * and while it is open nobody who draws one is refused for it (adr/0002).
 */
export function pensionLine(
  household: ExaminedHousehold,
  items: readonly IncomeFact[],
): WorksheetLine | undefined {
  const reader = new ParameterReader(household.pack);
  const text = { zh: '基础养老金是否计入收入', en: 'whether the basic pension counts as income' };
  const rule = head('income.basic-pension@1');
  const pensions = items.filter((item) => isPension(item) && item.amountFen !== 0);
  if (pensions.length === 0) {
    if (reader.optional(incomeParameters, 'income.basic-pension.excluded').state === 'absent')
      return undefined;
    return line(rule, { outcome: 'not-applicable', parameters: reader.refs, text });
  }
  const facts = incomeRefs(pensions);
  const excluded = reader.value(incomeParameters, 'income.basic-pension.excluded');
  if (!reader.inForce) return undefined;
  if (excluded === undefined) return unknownLine(rule, text, reader.refs, reader.missing, facts);
  return line(rule, { outcome: 'met', parameters: reader.refs, facts, text });
}

/** The incomes without a basic pension that is not counted. */
export function withoutExcludedPension(
  household: ExaminedHousehold,
  items: readonly IncomeFact[],
): readonly IncomeFact[] {
  const reader = new ParameterReader(household.pack);
  const excluded = reader.optional(incomeParameters, 'income.basic-pension.excluded');
  return excluded.state === 'value' && excluded.value ? items.filter((item) => !isPension(item)) : items;
}
