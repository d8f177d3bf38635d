import { ok, refuse, type Result as Decided } from '@aid-chain/kernel';
import type { Adjustment, Result } from './adjustment.state.js';
import { whatOf } from './compared.rules.js';
import { isStale } from './stale.rules.js';

/** A decision about which a reconsideration or a lawsuit is open, or that it stayed, changed or set aside. */
export type UnderRemedy = Pick<
  Adjustment,
  'category' | 'personId' | 'kinds' | 'amountAfterFen' | 'ends' | 'ground' | 'householdId'
>;

/**
 * While a remedy against a reduction is open the same one is neither proposed nor decided again: on the same ground, and not worse
 * for the family, which only other facts make it (行政复议法 42, 64(2); 行政诉讼法 71). Refuses REDUCTION_UNDER_REMEDY.
 */
export function notUnderRemedy(
  of: Pick<Adjustment, 'category' | 'personId'>,
  result: Result,
  open: readonly UnderRemedy[],
): Decided<true> {
  const isLess = result.kinds.some((kind) => kind !== 'higher-amount');
  const isSame = open.some(
    (each) => each.category === of.category && each.personId === of.personId && !isStale(each, result),
  );
  return isLess && isSame ? refuse('REDUCTION_UNDER_REMEDY', whatOf(of)) : ok(true);
}
