import { formatYuan } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { TO_RECIPIENTS } from '../to-recipients.js';
import { dibaoParameters } from './parameters.js';

/**
 * The temporary price subsidy of the months for which a notice gives one (社会救助法 32; S1-18): once per month and member,
 * beside the benefit and never a part of it; it is social assistance and counts as no income. The line says what it is: it is
 * paid to whoever receives dibao in the month, and to nobody for having applied.
 */
export function priceSubsidyLine({ pack, members }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  // The duty of the law is cited first, then the notice of the amount (N0).
  reader.optional(dibaoParameters, 'dibao.price-subsidy.required');
  const amount = reader.optional(dibaoParameters, 'dibao.price-subsidy');
  if (amount.state !== 'value') return undefined;
  const total = amount.value * members.length;
  const [each, all] = [formatYuan(amount.value), formatYuan(total)];
  return line(
    { ruleId: 'dibao.price-subsidy@2', group: 'category', category: 'dibao' },
    {
      outcome: 'not-applicable',
      left: total,
      unit: 'fen/household/month',
      parameters: reader.refs,
      text: {
        zh: `价格临时补贴：每人 ${each} 元 × ${members.length} 人，本月 ${all} 元，不计入月保障金`,
        en: `temporary price subsidy: ${each} yuan × ${members.length}, ${all} yuan this month, no part of the benefit`,
      },
      advice: TO_RECIPIENTS,
    },
  );
}
