import { ok, refuse, shareStaffCode, type Result } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';

/**
 * Nobody acts in the matter of a family that declared to be related to them; a colleague does (D57 11). Looking at it
 * masked stays possible: that is `checkRecusal`.
 * Refuses CLOSE_RELATIVE.
 * @param declared staff codes of the officials to whom the family declared to be related; how either is spelt makes no
 *   difference
 */
export function impartial(
  { staffCode }: Pick<Actor, 'staffCode'>,
  declared: readonly string[],
): Result<true> {
  if (staffCode === undefined) return ok(true);
  return shareStaffCode([staffCode], declared) ? refuse('CLOSE_RELATIVE') : ok(true);
}
