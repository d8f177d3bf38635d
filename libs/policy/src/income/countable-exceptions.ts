import type { Bilingual } from '@aid-chain/vocabulary';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact } from '../facts/facts.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { inForce } from '../worksheet/outcomes.js';
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

type Measure = 'income.imputed' | 'income.support' | 'deduction.illness';

const SWITCHED_OFF: readonly { key: Measure; ruleId: string; text: Bilingual }[] = [
  { key: 'income.imputed', ruleId: 'income.imputed@1', text: { zh: '推定收入', en: 'imputed income' } },
  {
    key: 'income.support',
    ruleId: 'income.support@1',
    text: { zh: '赡养费等推算收入', en: 'support payments' },
  },
  {
    key: 'deduction.illness',
    ruleId: 'income.rigid-deduction@1',
    text: { zh: '刚性支出扣减', en: 'deduction of rigid expenditure' },
  },
];

/** Measures that a place may have and this version has no formula for: off, or the case stays open. */
export function switchedOffLines({ pack }: ExaminedHousehold): WorksheetLine[] {
  return inForce(
    SWITCHED_OFF.map(({ key, ruleId, text }) => {
      const reader = new ParameterReader(pack);
      const found = reader.optional(incomeParameters, key);
      if (found.state === 'absent') return undefined;
      const off = found.state === 'inactive' || (found.state === 'value' && !found.value);
      if (off) return line(head(ruleId), { outcome: 'not-applicable', parameters: reader.refs, text });
      const missing = {
        kind: 'parameter',
        fact: key,
        personId: null,
        textZh: `参数 ${key} 已启用，而本版本尚无相应算法，须升级系统或由参数维护人员停用`,
        textEn: `parameter ${key} is switched on and this version has no formula for it: upgrade, or switch it off`,
      } as const;
      return unknownLine(head(ruleId), text, reader.refs, [missing]);
    }),
  );
}
