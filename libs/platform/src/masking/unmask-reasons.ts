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
