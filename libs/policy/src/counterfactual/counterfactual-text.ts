import { formatYuan } from '@aid-chain/kernel';
import { categoryOutcomeCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { Counterfactual } from './counterfactuals.js';

/**
 * What would change a result, in a sentence.
 * @param whose whose number it is, undefined for one of the whole household
 */
export function counterfactualText(
  { name, unit, from, to, outcome }: Counterfactual,
  whose: Bilingual | undefined,
): Bilingual {
  const text = (value: number) => (unit === 'fen' ? formatYuan(value) : String(value));
  const came = nameOf(categoryOutcomeCodes, outcome);
  const [unitZh, unitEn] = unit === 'fen' ? [' 元', ' yuan'] : ['', ''];
  const [whoZh, whoEn] = whose === undefined ? ['', ''] : [`${whose.zh} `, `${whose.en} `];
  return {
    zh: `${whoZh}${name.zh} 由 ${text(from)} 变为 ${text(to)}${unitZh}：${came.zh}`,
    en: `${whoEn}${name.en} ${text(from)} → ${text(to)}${unitEn}: ${came.en}`,
  };
}
