import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';

/** A benefit that runs; of one person where it was granted to a person. */
export interface RunningBenefit {
  readonly category: Category;
  readonly personId?: string;
  readonly validFrom: IsoDate;
  readonly monthlyAmountFen?: Fen;
}

/** What is paid every month by law (社会救助法 18, 22), also where the amount is not known here. */
const PAID_MONTHLY: readonly Category[] = ['dibao', 'tekun'];

/** Whether money is paid for it every month. */
export function isPaid({ category, monthlyAmountFen }: RunningBenefit): boolean {
  return monthlyAmountFen === undefined ? PAID_MONTHLY.includes(category) : monthlyAmountFen > 0;
}
