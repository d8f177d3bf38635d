import { ok, refuse, shareStaffCode, type Result } from '@aid-chain/kernel';

/**
 * Nobody handles the case of a declared close relative: survey, opinion, decision (D57 11, 20; S4).
 * @param handling staff codes of the actor and of everybody who takes part; undefined where an actor has none
 * @param declared staff codes that the household declared; how either is spelt makes no difference
 */
export function noCloseRelative(
  handling: readonly (string | undefined)[],
  declared: ReadonlySet<string>,
): Result<true> {
  const taking = handling.filter((code) => code !== undefined);
  return shareStaffCode(taking, declared) ? refuse('CLOSE_RELATIVE') : ok(true);
}
