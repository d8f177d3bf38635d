import { addDays, instantAt, type Instant, type IsoDate } from '@aid-chain/kernel';
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

/**
 * From when on a report answers a request: since it was made, or since the day after the visit where it was made later. What was reported
 * before is what the visit found not carried out (S2-16).
 */
export function answeredFrom(visitedOn: IsoDate, requestedAt: Instant): Instant {
  const nextDay = instantAt(addDays(visitedOn, 1));
  return nextDay < requestedAt ? nextDay : requestedAt;
}
