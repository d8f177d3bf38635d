import { formatYuan, type Fen, type IsoDate } from '@aid-chain/kernel';
import { categoryCodes, nameOf, type Bilingual, type Category } from '@aid-chain/vocabulary';

/** A sentence in both languages, made from a template: need, rule, amount, limit and date only. */
export interface Sentence {
  readonly textZh: string;
  readonly textEn: string;
}

/** Basis points as a percentage without trailing zeros: 2000 -> "20", 1250 -> "12.5". */
export function percentText(basisPoints: number): string {
  const [whole, rest] = [Math.trunc(basisPoints / 100), basisPoints % 100];
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

/** What a household receives: 最低生活保障（每月 376.99 元，自 2025-03-01 起）. */
export function benefitText({
  category,
  monthlyAmountFen,
  validFrom,
}: {
  readonly category: Category;
  readonly monthlyAmountFen?: Fen;
  readonly validFrom: IsoDate;
}): Bilingual {
  const { zh, en } = nameOf(categoryCodes, category);
  if (monthlyAmountFen === undefined)
    return { zh: `${zh}（自 ${validFrom} 起）`, en: `${en} (from ${validFrom})` };
  const amount = formatYuan(monthlyAmountFen);
  return {
    zh: `${zh}（每月 ${amount} 元，自 ${validFrom} 起）`,
    en: `${en} (${amount} yuan a month from ${validFrom})`,
  };
}
