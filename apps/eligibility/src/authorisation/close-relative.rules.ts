import { foldStaffCode, ok, refuse, type Result } from '@aid-chain/kernel';

/**
 * Nobody handles the case of a declared close relative: survey, opinion, decision (D57 11, 20; S4).
 * @param handling staff codes of the actor and of everybody who takes part; undefined where an actor has none
 * @param declared staff codes that the household declared; how either is spelt makes no difference
 */
export function noCloseRelative(
  handling: readonly (string | undefined)[],
  declared: ReadonlySet<string>,
): Result<true> {
  const related = new Set([...declared].map(foldStaffCode));
  return handling.some((code) => code !== undefined && related.has(foldStaffCode(code)))
    ? refuse('CLOSE_RELATIVE')
    : ok(true);
}
