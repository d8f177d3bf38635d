import type { AssetKind } from '@aid-chain/vocabulary';
import type { MissingFact } from '../worksheet/worksheet-line.js';
import { countedAgainstLimit, withoutExempt, type AssetTotal } from './asset-total.js';
import { claimedUse } from './claimed-use.js';

/**
 * What has to be found out because the limit of a kind is kept or not by it: a use that only the family states, and
 * property of which nobody knows whether it is the household's. None where nothing rests on it.
 */
export function decidingQuestions(
  kind: AssetKind,
  found: AssetTotal,
  isKept: (amount: number) => boolean,
): readonly MissingFact[] {
  const { exempt, open, total } = found;
  if (total === undefined || isKept(countedAgainstLimit(found, total))) return [];
  const isClaimed = exempt?.isEstablished === false;
  const least = withoutExempt({ exempt }, total) - (open?.amount ?? 0);
  if (!isKept(least > 0 ? least : 0)) return [];
  return [...(isClaimed ? [claimedUse(kind, exempt)] : []), ...(open?.missing ?? [])];
}
