import type { CancellationReason, ReferralOpening, ReferralState } from '@aid-chain/vocabulary';

/** Under which name a referral points to the earlier one that it comes from. */
export const LINK_OF = {
  'handed-over': 'passedFrom',
  'sent-to-decide': 'passedFrom',
  decided: 'passedFrom',
  reopened: 'reopens',
  'referred-again': 'follows',
  'department-left': 'passedFrom',
} as const satisfies Record<Exclude<ReferralOpening, 'routed'>, string>;

/** What rules need to know of each referral that a need had. */
export interface ReferralOfNeed {
  readonly department: string;
  readonly state: ReferralState;
  readonly opening: ReferralOpening;
  /** It ended because its department left the place. */
  readonly departmentLeft: boolean;
}

/** Whether the reason of a cancellation means that the need itself has gone; otherwise the need stays open. */
const ENDS_NEED = {
  'need-withdrawn': true,
  'need-met-otherwise': true,
  'opened-by-mistake': false,
  'wrong-department': false,
  'household-ended': true,
  'person-left': true,
  other: false,
} as const satisfies Record<CancellationReason, boolean>;

/** Whether a need ends with the last of its referrals that is cancelled for that reason. */
export function endsNeed(reason: CancellationReason): boolean {
  return ENDS_NEED[reason];
}

/** The reasons of a cancellation after which the need still asks for help. */
export const NEED_GOES_ON: readonly string[] = Object.entries(ENDS_NEED).flatMap(([reason, ends]) =>
  ends ? [] : [reason],
);

/** Answers by which a department leaves its part of the need without help. */
export const WITHOUT_HELP: readonly ReferralState[] = ['declined', 'not-possible'];

/** Whether the referral ended without the department taking it: then it owes no feedback. */
export function endedWithoutAid(state: ReferralState): boolean {
  return state === 'declined' || state === 'cancelled' || state === 'passed-on';
}
