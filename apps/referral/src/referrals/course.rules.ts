import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CancellationReason, ReferralState } from '@aid-chain/vocabulary';
import { isLive } from '../referral-state/transitions.rules.js';

/** What the rules need to know of a referral that an official takes back or opens again. */
export interface OfficialsReferral {
  readonly state: ReferralState;
  readonly referredOn: IsoDate;
  /** Day of the end; null while live. */
  readonly endedOn: IsoDate | null;
}

/** Referrals that stand in the way of opening one again, by id. */
export interface InTheWay {
  /** The referral that reopened it before. */
  readonly reopenedAs: string | null;
  /** Day on which the last member died or left; null while somebody is left. */
  readonly householdEndedOn: IsoDate | null;
  /** A live referral of the same need to the same department, or of the same part to where it went since. */
  readonly live: string | null;
}

/**
 * Whether a referral can be cancelled for a reason on a day: that its household has ended, or its member has left, is stated by the
 * register alone.
 * Refuses REFERRAL_ALREADY_ENDED, HOUSEHOLD_NOT_ENDED, PERSON_NOT_LEFT, REFERRAL_DAY_INVALID.
 * @param householdEnded whether nobody is left of the household
 */
export function checkCancellation(
  referral: OfficialsReferral & { readonly householdEnded: boolean; readonly personLeftOn: IsoDate | null },
  { reasonCode, on }: { readonly reasonCode: CancellationReason; readonly on: IsoDate },
  today: IsoDate,
): Result<true> {
  const { state, referredOn, endedOn, householdEnded, personLeftOn } = referral;
  if (!isLive(state)) return refuse('REFERRAL_ALREADY_ENDED', { state, on: endedOn ?? '' });
  if (reasonCode === 'household-ended' && !householdEnded) return refuse('HOUSEHOLD_NOT_ENDED');
  if (reasonCode === 'person-left' && personLeftOn === null) return refuse('PERSON_NOT_LEFT');
  return checkDay(on, referredOn, today);
}

/**
 * Whether an ended referral can be opened again. Refuses REFERRAL_STILL_OPEN, REFERRAL_OF_NOBODY, REFERRAL_WAS_PASSED_ON,
 * REFERRAL_ALREADY_REOPENED, NEED_ALREADY_REFERRED, REFERRAL_DAY_INVALID.
 */
export function checkReopening(
  referral: OfficialsReferral,
  { reopenedAs, live, householdEndedOn }: InTheWay,
  on: IsoDate,
  today: IsoDate,
): Result<true> {
  const { state, referredOn, endedOn } = referral;
  if (isLive(state)) return refuse('REFERRAL_STILL_OPEN', { state });
  if (householdEndedOn !== null) return refuse('REFERRAL_OF_NOBODY', { on: householdEndedOn });
  if (state === 'passed-on') return refuse('REFERRAL_WAS_PASSED_ON');
  if (reopenedAs !== null) return refuse('REFERRAL_ALREADY_REOPENED', { referralId: reopenedAs });
  if (live !== null) return refuse('NEED_ALREADY_REFERRED', { referralId: live });
  return checkDay(on, endedOn ?? referredOn, today);
}

/**
 * Whether a decision about a referral may state a day, in the field of that name. Refuses REFERRAL_DAY_INVALID, whose range is never
 * empty: what begins later than today is right today at the earliest.
 */
export function checkDay(on: IsoDate, earliest: IsoDate, latest: IsoDate, field = 'on'): Result<true> {
  return on < earliest || on > latest
    ? refuse('REFERRAL_DAY_INVALID', { earliest: earliest < latest ? earliest : latest, latest, field })
    : ok(true);
}
