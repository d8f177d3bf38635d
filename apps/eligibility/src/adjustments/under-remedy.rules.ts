import { ok, refuse, type Result as Decided } from '@aid-chain/kernel';
import type { Adjustment, Compared } from './adjustment.state.js';
import { whatOf } from './compared.rules.js';
import { haveOtherFacts } from '../grounds/ground.rules.js';
import { isStale } from './stale.rules.js';

/** A decision about which a reconsideration or a lawsuit is open, or that a result changed or set aside. */
export interface UnderRemedy extends Pick<
  Adjustment,
  'category' | 'personId' | 'kinds' | 'amountAfterFen' | 'ends' | 'ground' | 'householdId'
> {
  readonly remedyId: string;
  /** Changed or set aside: it is not made again at all; instead of open, where the result is waited for. */
  readonly isRevoked: boolean;
  /** What was known when it was decided; empty where that was not kept. */
  readonly facts: Compared['facts'];
}

/** What a decision would come to. */
export type WouldBe = Omit<Compared, 'lines'>;

/**
 * What a remedy is about or has revoked is neither proposed nor decided again: on the same ground, by the same facts, and not worse
 * for the family, which only other facts make it (行政复议法 42, 64(2); 行政诉讼法 71). Refuses REDUCTION_UNDER_REMEDY while the result
 * is waited for, REDUCTION_REVOKED once it has changed the decision or set it aside.
 */
export function notUnderRemedy(
  of: Pick<Adjustment, 'category' | 'personId'>,
  result: WouldBe,
  reductions: readonly UnderRemedy[],
): Decided<true> {
  const same = sameUnderRemedy(of, result, reductions);
  if (same === undefined) return ok(true);
  const code = same.isRevoked ? 'REDUCTION_REVOKED' : 'REDUCTION_UNDER_REMEDY';
  return refuse(code, { ...whatOf(of), remedyId: same.remedyId });
}

function sameUnderRemedy(
  of: Pick<Adjustment, 'category' | 'personId'>,
  result: WouldBe,
  reductions: readonly UnderRemedy[],
): UnderRemedy | undefined {
  if (result.kinds.every((kind) => kind === 'higher-amount')) return undefined;
  const same = reductions.filter(
    (each) =>
      each.category === of.category &&
      each.personId === of.personId &&
      !isStale(each, result) &&
      !haveOtherFacts(each, result.facts),
  );
  return same.find(({ isRevoked }) => isRevoked) ?? same[0];
}
