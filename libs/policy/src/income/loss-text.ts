import { formatYuan } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import { round, sum, times, ZERO, type Exact } from '../exact/exact.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import { amountIn } from './income-parts.js';

const NOTHING: Bilingual = { zh: '', en: '' };

/**
 * What became of business losses, for the sum of incomes: whoever stated a loss reads that it was seen (D57 13).
 * @param floorLoss whether the loss of a person counts as zero here, or takes from other incomes of the family
 */
export function lossText(
  { members }: { readonly members: readonly { readonly personId: string }[] },
  items: readonly IncomeFact[],
  window: Period,
  floorLoss: boolean,
): Bilingual {
  const business = items.filter(({ kind }) => kind === 'business');
  const losses = amountIn(
    business.filter(({ amountFen }) => amountFen < 0),
    window,
  );
  if (losses.num >= 0n) return NOTHING;
  const left = sum(members.map(({ personId }) => lossOf(business, personId, window)));
  const yuan = formatYuan(round(times(losses, -1), 'floor'));
  if (left.num === 0n)
    return {
      zh: `；经营亏损 ${yuan} 元已与同一人的其他经营收入相抵`,
      en: `; business losses of ${yuan} yuan were set against other businesses of the same person`,
    };
  const [zh, en] = floorLoss
    ? [
        '余下的亏损按零计，不抵减其他收入',
        'what is left of them counts as zero and takes from no other income',
      ]
    : ['余下的亏损抵减其他收入，至零为止', 'what is left of them takes from other income, to zero at most'];
  return {
    zh: `；经营亏损 ${yuan} 元先与同一人的其他经营收入相抵，${zh}`,
    en: `; business losses of ${yuan} yuan are set against other businesses of the same person first, ${en}`,
  };
}

/** What the businesses of a member lost together; zero where they earned. */
function lossOf(business: readonly IncomeFact[], personId: string, window: Period): Exact {
  const together = amountIn(
    business.filter((item) => item.personId === personId),
    window,
  );
  return together.num < 0n ? together : ZERO;
}
