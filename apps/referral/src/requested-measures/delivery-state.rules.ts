import type { DeliveryState, ReferralState } from '@aid-chain/vocabulary';

const STATE_OF = {
  referred: 'requested',
  acknowledged: 'requested',
  accepted: 'will-deliver',
  'in-progress': 'will-deliver',
  'passed-on': 'passed-on',
  completed: 'not-delivered',
  declined: 'not-delivered',
  'not-possible': 'not-delivered',
  cancelled: 'not-delivered',
} as const satisfies Record<ReferralState, DeliveryState>;

/**
 * How a department stands to a measure that it was asked to carry out (S2-16): carried out is what a report names as given, so a
 * referral that was completed without it leaves it undone.
 * @param codes the measure, and the codes by which departments of its place report it
 */
export function deliveryState(
  referralState: ReferralState,
  codes: readonly string[],
  given: readonly string[],
): DeliveryState {
  return given.some((code) => codes.includes(code)) ? 'delivered' : STATE_OF[referralState];
}
