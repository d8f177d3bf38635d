import { ok, refuse, RefusalError, shareStaffCode, type Result } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';

/** An official to whom a family declared to be related. */
export interface DeclaredRelative {
  readonly staffCode: string;
}

/**
 * Nobody acts in the matter of a family that declared to be related to them; a colleague does (D57 11). Nor does
 * anybody look at it so, masked or in full (L-15).
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

/**
 * Leaves out of a page what a declared relative of its families has, and counts it. Whoever asked
 * for such a family alone is refused, an attempt as at any other door (L-15).
 * @param ask whether one family was asked for, and which items are hidden
 * @throws RefusalError CLOSE_RELATIVE
 */
export function leaveOut<T>(
  { staffCode }: Pick<Actor, 'staffCode'>,
  items: readonly T[],
  ask: { readonly isOfOneFamily: boolean; readonly isHidden: (item: T) => boolean },
): { readonly items: T[]; readonly leftOut?: number } {
  const shown = items.filter((item) => !ask.isHidden(item));
  const leftOut = items.length - shown.length;
  if (leftOut === 0) return { items: shown };
  if (shown.length > 0 || !ask.isOfOneFamily) return { items: shown, leftOut };
  throw new RefusalError({ code: 'CLOSE_RELATIVE', params: { staffCodes: staffCode ?? '' } });
}

/** Whether somebody is one of the declared relatives. */
export function isAmong(staffCode: string, declared: readonly DeclaredRelative[]): boolean {
  return shareStaffCode(
    [staffCode],
    declared.map((relative) => relative.staffCode),
  );
}
