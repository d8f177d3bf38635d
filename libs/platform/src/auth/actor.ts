import type { Role } from '@aid-chain/vocabulary';
/** Who sends a request: one person, integrator or department. People also have a region subtree. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** 12-digit code; the actor sees this region and everything below it. */
  readonly regionCode?: string;
  /** Department code, for the role `department`. */
  readonly department?: string;
  /** The code under which a household declares its relatives among officials (S0-22). */
  readonly staffCode?: string;
}
