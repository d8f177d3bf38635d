import { refuse, type Result } from '@aid-chain/kernel';
import type { Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';

/**
 * Whether those who heard a family may have: officials who can be asked about it, none of them a declared relative of it,
 * also where somebody else records the hearing (D57 11; S4-11). Refuses HEARER_NO_OFFICIAL, CLOSE_RELATIVE.
 * @param known the active ones of them, by id
 * @param declared staff codes of the relatives of the family
 */
export function hearersAdmitted(
  heardBy: readonly string[],
  known: ReadonlyMap<string, Pick<Actor, 'role' | 'staffCode'>>,
  declared: ReadonlySet<string>,
): Result<true> {
  const roles = heardBy.map((id) => known.get(id)?.role);
  if (!roles.every((role) => role !== undefined && OFFICIAL_ROLES.includes(role)))
    return refuse('HEARER_NO_OFFICIAL');
  const codes = heardBy.map((id) => known.get(id)?.staffCode);
  return noCloseRelative(codes, declared);
}
