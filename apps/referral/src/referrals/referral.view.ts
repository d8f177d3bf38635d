import { townshipOf } from '@aid-chain/kernel';
import type { Actor } from '@aid-chain/platform';
import { departmentName, NEED_NAMES, type Bilingual } from '../chain/names.rules.js';
import type { Referral } from './referral.store.js';

/** A referral in a list: no personal data. */
export interface ReferralView {
  readonly referralId: string;
  readonly department: string;
  readonly departmentName: Bilingual;
  readonly needKind: string;
  readonly needName: Bilingual;
  readonly aspects: readonly string[];
  readonly urgency: string;
  readonly townshipCode: string;
  readonly referredOn: string;
  /** To be acknowledged by; provisional beyond the calendar of days off. */
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly state: string;
  readonly stateOn: string;
  readonly acknowledgedOn?: string;
  readonly endedOn?: string;
  /** The name under which this department, and no other, knows the household. */
  readonly householdToken?: string;
  readonly householdId?: string;
  readonly personId?: string;
  readonly needId?: string;
  readonly regionCode?: string;
  readonly passedFrom?: string;
}

export type ReferralWithToken = Referral & { readonly token: string };

/** What everybody sees of a referral, and by what name: ids that two departments could compare stay inside. */
export function referralView(referral: ReferralWithToken, actor: Actor): ReferralView {
  const { acknowledgedOn, endedOn } = referral;
  return {
    referralId: referral.referralId,
    department: referral.department,
    departmentName: departmentName(referral.department),
    needKind: referral.needKind,
    needName: NEED_NAMES[referral.needKind],
    aspects: referral.aspects,
    urgency: referral.urgency,
    townshipCode: townshipOf(referral.regionCode),
    referredOn: referral.referredOn,
    dueOn: referral.dueOn,
    dueProvisional: referral.dueProvisional,
    state: referral.state,
    stateOn: referral.stateOn,
    ...(acknowledgedOn === null ? {} : { acknowledgedOn }),
    ...(endedOn === null ? {} : { endedOn }),
    ...(actor.role === 'department' ? { householdToken: referral.token } : inside(referral)),
  };
}

function inside(referral: Referral): Partial<ReferralView> {
  const { householdId, needId, regionCode, personId, passedFrom } = referral;
  return {
    householdId,
    needId,
    regionCode,
    ...(personId === null ? {} : { personId }),
    ...(passedFrom === null ? {} : { passedFrom }),
  };
}
