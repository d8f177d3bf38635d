import type { IncomeFact } from '../facts/facts.js';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { ParameterKey } from '../pack/catalogue.js';
import type { WorksheetLine } from './determination.js';
import { factRef, type Case } from './household.js';
import { line, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

const head = (ruleId: string): LineHead => ({ ruleId, group: 'income', category: 'dibao' });

/**
 * Whether the central basic pension counts: not until 2025-12-31 (D57 art. 13); since then open,
 * and while it is open nobody who draws one is refused for it (policy.md §0.4).
 */
export function pensionLine(kase: Case, items: readonly IncomeFact[]): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  const pensions = items.filter((item) => item.itemCode === 'basic-pension' && item.amountFen !== 0);
  const text = { zh: '基础养老金是否计入收入', en: 'whether the basic pension counts as income' };
  const rule = head('income.basic-pension@1');
  const facts = pensions.map((i) => factRef(`income.${i.kind}.${i.itemCode}`, i.personId, i.amountFen, i));
  if (pensions.length === 0) {
    reader.optional('income.basic-pension.excluded');
    return line(rule, { outcome: 'not-applicable', parameters: reader.refs, text });
  }
  if (reader.value('income.basic-pension.excluded') === undefined) {
    return unknownLine(rule, text, reader.refs, reader.missing, facts);
  }
  return line(rule, { outcome: 'met', parameters: reader.refs, facts, text });
}

const SWITCHED_OFF: readonly { key: ParameterKey; ruleId: string; text: Bilingual }[] = [
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
export function switchedOffLines(kase: Case): WorksheetLine[] {
  return SWITCHED_OFF.map(({ key, ruleId, text }) => {
    const reader = new ParameterReader(kase.pack);
    const state = reader.optional(key);
    const off = state === 'inactive' || (state !== 'pending' && state.value === false);
    if (off) return line(head(ruleId), { outcome: 'not-applicable', parameters: reader.refs, text });
    const missing = {
      kind: 'parameter',
      fact: key,
      personId: null,
      textZh: `参数 ${key} 尚无可用算法`,
      textEn: `no formula for parameter ${key} yet`,
    } as const;
    return unknownLine(head(ruleId), text, reader.refs, [missing]);
  });
}
