import { ok, refuse, shareStaffCode, type Result } from '@aid-chain/kernel';

/**
 * Nobody handles the case of a declared close relative: survey, opinion, verification, decision (D57 11, 17, 20; S4).
 * Refuses CLOSE_RELATIVE, naming the staff codes of those who may not.
 * @param handling staff codes of the actor and of everybody who takes part; undefined where an actor has none
 * @param declared staff codes that the household declared; how either is spelt makes no difference
 */
export function noCloseRelative(
  handling: readonly (string | undefined)[],
  declared: ReadonlySet<string>,
): Result<true> {
  const related = handling.filter((code) => code !== undefined && shareStaffCode([code], declared));
  return related.length === 0 ? ok(true) : refuse('CLOSE_RELATIVE', { staffCodes: related.join(', ') });
}
