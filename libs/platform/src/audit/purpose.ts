import type { UnmaskReason } from '@aid-chain/vocabulary';

/** Why somebody looks, and of what matter: a complaint, a review, an audit order by its number. */
export interface StatedPurpose {
  readonly reason: UnmaskReason;
  readonly matter?: string;
}

/** What an audit entry has of a stated purpose; nothing of a look without one. */
export function purposeEntry(purpose: StatedPurpose | undefined): {
  readonly reason?: UnmaskReason;
  readonly tokens?: readonly string[];
} {
  if (purpose === undefined) return {};
  const { reason, matter } = purpose;
  return { reason, ...(matter === undefined ? {} : { tokens: [`matter=${matter}`] }) };
}
