import { formatYuan } from '@aid-chain/kernel';
import type { RulePack } from '../../pack/pack.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { TO_RECIPIENTS } from '../to-recipients.js';
import { dibaoParameters } from '../dibao/parameters.js';
import { tekunParameters } from './parameters.js';

/**
 * The temporary price subsidy of tekun persons in the months for which a notice gives one (社会救助法 32; L-45): once per
 * person, beside the two standards and no part of them; it is social assistance and counts as no income. It is paid to whoever
 * receives tekun support in the month, and to nobody for having applied.
 * @param count how many persons of the household are tekun persons
 */
export function tekunPriceSubsidy(pack: RulePack, count: number): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  // The duty of the law is cited first, then the notice of the amount (N0).
  reader.optional(dibaoParameters, 'dibao.price-subsidy.required');
  const amount = reader.optional(tekunParameters, 'tekun.price-subsidy');
  if (amount.state !== 'value') return undefined;
  const [each, all] = [formatYuan(amount.value), formatYuan(amount.value * count)];
  return line(
    { ruleId: 'tekun.price-subsidy@2', group: 'category', category: 'tekun' },
    {
      outcome: 'not-applicable',
      left: amount.value * count,
      unit: 'fen/household/month',
      parameters: reader.refs,
      text: {
        zh: `价格临时补贴：特困人员每人 ${each} 元 × ${count} 人，本月 ${all} 元，不计入供养标准`,
        en: `temporary price subsidy: ${each} yuan × ${count} tekun persons, ${all} yuan this month, no part of the standards`,
      },
      advice: TO_RECIPIENTS,
    },
  );
}
