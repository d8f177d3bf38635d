import { ok, refuse, shareStaffCode, type Result } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';

/** An official to whom a family declared to be related. */
export interface DeclaredRelative {
  readonly staffCode: string;
}

/**
 * Nobody acts in the matter of a family that declared to be related to them; a colleague does (D57 11). Looking at it
 * masked stays possible: that is `checkRecusal`.
 * Refuses CLOSE_RELATIVE.
 * @param declared the officials to whom the family declared to be related; how a staff code is spelt makes no difference
 */
export function impartial(
  { staffCode }: Pick<Actor, 'staffCode'>,
  declared: readonly DeclaredRelative[],
): Result<true> {
  if (staffCode === undefined) return ok(true);
  return isAmong(staffCode, declared) ? refuse('CLOSE_RELATIVE', { staffCodes: staffCode }) : ok(true);
}

/** Whether somebody is one of the declared relatives. */
export function isAmong(staffCode: string, declared: readonly DeclaredRelative[]): boolean {
  return shareStaffCode(
    [staffCode],
    declared.map((relative) => relative.staffCode),
  );
}
