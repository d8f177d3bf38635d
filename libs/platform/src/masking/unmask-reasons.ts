import type { Role } from '../auth/actor.js';

/** Why somebody asks to see names and numbers in full; the code goes into the audit row. */
export const UNMASK_REASONS = [
  'case-handling',
  'identity-check',
  'home-visit',
  'complaint',
  'supervision',
] as const;

export type UnmaskReason = (typeof UNMASK_REASONS)[number];

export function isUnmaskReason(text: unknown): text is UnmaskReason {
  return UNMASK_REASONS.some((reason) => reason === text);
}

/** Who works with families may see them in full; a department sees what its catalogue entry allows. */
export function mayUnmask(role: Role): boolean {
  return MAY_UNMASK.has(role);
}

const MAY_UNMASK: ReadonlySet<Role> = new Set([
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
  'agriculture-officer',
]);
