import { ok, refuse, shareStaffCode, type Result } from '@aid-chain/kernel';

/**
 * Nobody handles the case of a declared close relative: survey, opinion, verification, decision (D57 11, 17, 20; S4).
 * Refuses CLOSE_RELATIVE, naming the staff codes of those who may not.
 * @param handling staff codes of the actor and of everybody who takes part; undefined where an actor has none
 * @param declared staff codes that the household declared; how either is spelt makes no difference
 * @param describe how one of them is named to whoever reads it
 */
export function noCloseRelative(
  handling: readonly (string | undefined)[],
  declared: ReadonlySet<string>,
  describe: (staffCode: string) => string = (staffCode) => staffCode,
): Result<true> {
  const related = [...new Set(handling)].flatMap((code) =>
    code !== undefined && shareStaffCode([code], declared) ? [describe(code)] : [],
  );
  return related.length === 0 ? ok(true) : refuse('CLOSE_RELATIVE', { staffCodes: related.join(', ') });
}
