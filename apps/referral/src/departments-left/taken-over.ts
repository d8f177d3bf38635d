import type { IsoDate } from '@aid-chain/kernel';
import { needOf } from '../open-needs/need-of-referral.js';
import type { Referral } from '../referral-state/referral.store.js';
import type { NewReferral } from '../referrals/referral-maker.js';

/**
 * The referral by which civil affairs goes on with what a department that left had open (SA 4): the same need, from where
 * the routing sent it first. What nobody acknowledged is due by the same day; what was acknowledged is acknowledged anew,
 * within the term of the place.
 * @param coordinator the department with the task `coordination` in the place of the referral
 */
export function takenOver(
  referral: Referral,
  coordinator: string,
  { on, time }: { readonly on: IsoDate; readonly time: string },
): NewReferral {
  const { referralId, aspects, routedTo, state, dueOn, dueProvisional, correlationId } = referral;
  return {
    need: needOf(referral),
    department: coordinator,
    aspects,
    routedTo,
    origin: { opening: 'department-left', referralId, reasonCode: null, on },
    ...(state === 'referred' ? { due: { date: dueOn, provisional: dueProvisional } } : {}),
    takesDutiesOver: true,
    time,
    correlationId,
    causationId: referralId,
  };
}
