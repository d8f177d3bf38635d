import type { OpenNeed } from '../open-needs/need.rules.js';
import type { Referral } from '../referral-state/referral.store.js';
import type { EarlierReferral, NewReferral } from './referral-maker.js';

/** What a further referral of a need carries on from an earlier one, and how it came about. */
export function carriedOn(
  earlier: Referral,
  by: Omit<EarlierReferral, 'referralId'>,
): Pick<NewReferral, 'need' | 'aspects' | 'routedTo' | 'origin' | 'correlationId'> {
  const { referralId, aspects, routedTo, correlationId } = earlier;
  return { need: needOf(earlier), aspects, routedTo, origin: { ...by, referralId }, correlationId };
}

function needOf(referral: Referral): OpenNeed & { regionCode: string } {
  return {
    needId: referral.needId,
    householdId: referral.householdId,
    kind: referral.needKind,
    personId: referral.personId,
    aspects: referral.aspects,
    urgency: referral.urgency,
    establishedOn: referral.referredOn,
    regionCode: referral.regionCode,
  };
}
