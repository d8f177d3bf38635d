import { formatYuan } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { dibaoParameters } from './parameters.js';

/**
 * The temporary price subsidy of the months for which a notice gives one (社会救助法 32; S1-18): once per month and member,
 * beside the benefit and never a part of it; it is social assistance and counts as no income.
 */
export function priceSubsidyLine({ pack, members }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const amount = reader.optional(dibaoParameters, 'dibao.price-subsidy');
  if (amount.state !== 'value') return undefined;
  const total = amount.value * members.length;
  const [each, all] = [formatYuan(amount.value), formatYuan(total)];
  return line(
    { ruleId: 'dibao.price-subsidy@1', group: 'category', category: 'dibao' },
    {
      outcome: 'met',
      left: total,
      unit: 'fen/household/month',
      parameters: reader.refs,
      text: {
        zh: `价格临时补贴：每人 ${each} 元 × ${members.length} 人，本月 ${all} 元，不计入月保障金`,
        en: `temporary price subsidy: ${each} yuan × ${members.length}, ${all} yuan this month, no part of the benefit`,
      },
    },
  );
}
