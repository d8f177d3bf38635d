import { ok, refuse, type Result } from '@aid-chain/kernel';
import {
  DOUBLE_DECISIONS,
  type DoubleDecision,
  type DoubleKind,
  type DoubleReason,
} from '@aid-chain/vocabulary';

/** What can be the answer to each kind: an issuer's number on one day is one bill, on another day it may be a new one. */
const DECISIONS = {
  'looks-alike': ['two-bills', 'one-bill'],
  'other-amount': ['one-bill', 'replaced'],
  'other-day': DOUBLE_DECISIONS,
} as const satisfies Record<DoubleKind, readonly DoubleDecision[]>;

/** What an answer can rest on. */
const REASONS = {
  'two-bills': ['receipts-differ', 'issuer-confirms-two'],
  'one-bill': ['same-receipt', 'sent-twice', 'receipt-shows-earlier'],
  replaced: ['receipt-shows-later', 'issuer-corrected'],
} as const satisfies Record<DoubleDecision, readonly DoubleReason[]>;

/**
 * Whether an answer fits what the two rows state, and the reason the answer.
 * Refuses DOUBLE_DECISION_NOT_FITTING and DOUBLE_REASON_NOT_FITTING, each with what fits.
 */
export function checkDecision(
  kind: DoubleKind,
  { decision, reasonCode }: { readonly decision: DoubleDecision; readonly reasonCode: DoubleReason },
): Result<true> {
  const decisions: readonly DoubleDecision[] = DECISIONS[kind];
  if (!decisions.includes(decision)) {
    return refuse('DOUBLE_DECISION_NOT_FITTING', { allowed: decisions.join(', ') });
  }
  const reasons: readonly DoubleReason[] = REASONS[decision];
  if (reasons.includes(reasonCode)) return ok(true);
  return refuse('DOUBLE_REASON_NOT_FITTING', { decision, allowed: reasons.join(', ') });
}
