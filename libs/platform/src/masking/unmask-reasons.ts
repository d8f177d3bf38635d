import { OFFICIAL_ROLES, type Role, UNMASK_REASONS, type UnmaskReason } from '@aid-chain/vocabulary';

export function isUnmaskReason(text: unknown): text is UnmaskReason {
  return UNMASK_REASONS.some((reason) => reason === text);
}

/** Who works with families may see them in full; a department sees what its catalogue entry allows. */
export function mayUnmask(role: Role): boolean {
  return MAY_UNMASK.has(role);
}

const MAY_UNMASK: ReadonlySet<Role> = new Set(OFFICIAL_ROLES);
