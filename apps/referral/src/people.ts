import { OFFICIAL_ROLES, type Role } from '@aid-chain/vocabulary';

/** Officials who read chains, lists and referrals of their region subtree, and audit (masked). */
export const PEOPLE: readonly Role[] = [...OFFICIAL_ROLES, 'auditor'];
