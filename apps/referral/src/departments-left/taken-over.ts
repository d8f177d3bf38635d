import type { IsoDate } from '@aid-chain/kernel';
import type { Referral } from '../referral-state/referral.store.js';
import { carriedOn } from '../referrals/carried-on.js';
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
  const { referralId, state, dueOn, dueProvisional } = referral;
  return {
    ...carriedOn(referral, { opening: 'department-left', reasonCode: null, on }),
    department: coordinator,
    ...(state === 'referred' ? { due: { date: dueOn, provisional: dueProvisional } } : {}),
    takesDutiesOver: true,
    time,
    causationId: referralId,
  };
}
