import type { Referral } from '../referral-state/referral.store.js';
import type { OpenNeed } from './need.rules.js';

/** The need of a referral, as a further referral of it carries it on. */
export function needOf(referral: Referral): OpenNeed & { regionCode: string } {
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
