import { formatYuan, type Fen, type IsoDate } from '@aid-chain/kernel';
import { citation } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.rules.js';

/** What a place pays a head in the month of a day, by the category that is received. */
export type PriceSubsidies = (category: string) => Fen | undefined;

/** The price subsidy of a month as the happiness list shows it, beside the benefit and no part of it. */
export interface PriceSubsidy {
  readonly month: string;
  readonly perPersonFen: Fen;
  readonly perPersonYuan: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * What whoever receives dibao or tekun support on a day gets beside it in its month (社会救助法 32; S1-18, L-45): nothing for
 * an application, and nothing before the recognition begins.
 * @returns undefined where the category has none, the recognition has not begun, or no notice gives one in that month
 */
export function priceSubsidyOf(
  { category, validFrom, validTo }: Pick<Recognition, 'category' | 'validFrom' | 'validTo'>,
  today: IsoDate,
  subsidies: PriceSubsidies,
): PriceSubsidy | undefined {
  if (validFrom > today || (validTo !== null && validTo < today)) return undefined;
  const perPersonFen = subsidies(category);
  if (perPersonFen === undefined) return undefined;
  const [month, perPersonYuan] = [today.slice(0, 7), formatYuan(perPersonFen)];
  const law = citation({ doc: '中华人民共和国社会救助法', article: '第三十二条' });
  return {
    ...{ month, perPersonFen, perPersonYuan },
    zh: `${month} 价格临时补贴：在享的每人 ${perPersonYuan} 元，不计入每月金额（${law.zh}）`,
    en: `temporary price subsidy of ${month}: ${perPersonYuan} yuan for each who receives it, no part of the monthly amount (${law.en})`,
  };
}
