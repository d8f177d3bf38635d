/** Officials who read chains, lists and referrals of their region subtree, and audit (masked). */
export const PEOPLE = [
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
  'agriculture-officer',
  'auditor',
] as const;
