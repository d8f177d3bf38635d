import { formatYuan } from '@aid-chain/kernel';
import { categoryCodes, nameOf, type Bilingual, type Category } from '@aid-chain/vocabulary';
import type { Recognised } from '../cases/case.state.js';

type Language = keyof Bilingual;

/** What a category is called on paper. */
export function printedCategory(category: Category, language: Language): string {
  return nameOf(categoryCodes, category)[language];
}

/** An amount of money a month. */
export const monthlyYuan = (fen: number): Bilingual => ({
  zh: `每月 ${formatYuan(fen)} 元`,
  en: `${formatYuan(fen)} yuan a month`,
});

/** The amount as a family reads it, with what risen prices add (社会救助法 32); empty where a class brings none. */
export function printedAmount(
  { monthlyAmountFen, priceSubsidyFen }: Pick<Recognised, 'monthlyAmountFen' | 'priceSubsidyFen'>,
  language: Language,
): string {
  if (monthlyAmountFen === null) return '';
  const month = monthlyYuan(monthlyAmountFen)[language];
  if (priceSubsidyFen === undefined) return month;
  const more = formatYuan(priceSubsidyFen);
  return language === 'zh'
    ? `${month}；首月另发价格临时补贴每人 ${more} 元`
    : `${month}; in the first month a price subsidy of ${more} yuan for each recipient`;
}
