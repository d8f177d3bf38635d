import type {
  CancellationReason,
  ReferralAnswer,
  ReferralOpening,
  ReferralState,
} from '@aid-chain/vocabulary';

/**
 * moves: the state becomes the answer · late: a message that a later one has overtaken, kept without effect ·
 * not-now: this answer comes too late for the state · ended: nothing more is answered.
 */
export type AnswerEffect = 'moves' | 'late' | 'not-now' | 'ended';

const ENDED = {
  acknowledged: 'ended',
  accepted: 'ended',
  declined: 'ended',
  'passed-on': 'ended',
  completed: 'ended',
  'not-possible': 'ended',
} as const satisfies Record<ReferralAnswer, AnswerEffect>;

/**
 * What each answer does in each state (acknowledged → accepted | declined | passed-on → completed |
 * not-possible). Topics of departments keep no order: a later answer includes the earlier ones.
 */
export const ANSWER_EFFECTS = {
  referred: {
    acknowledged: 'moves',
    accepted: 'moves',
    declined: 'moves',
    'passed-on': 'moves',
    completed: 'moves',
    'not-possible': 'moves',
  },
  acknowledged: {
    acknowledged: 'late',
    accepted: 'moves',
    declined: 'moves',
    'passed-on': 'moves',
    completed: 'moves',
    'not-possible': 'moves',
  },
  accepted: {
    acknowledged: 'late',
    accepted: 'late',
    declined: 'not-now',
    'passed-on': 'not-now',
    completed: 'moves',
    'not-possible': 'moves',
  },
  'in-progress': {
    acknowledged: 'late',
    accepted: 'late',
    declined: 'not-now',
    'passed-on': 'not-now',
    completed: 'moves',
    'not-possible': 'moves',
  },
  declined: ENDED,
  'passed-on': ENDED,
  completed: ENDED,
  'not-possible': ENDED,
  cancelled: ENDED,
} as const satisfies Record<ReferralState, Record<ReferralAnswer, AnswerEffect>>;

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

export const LIVE_STATES: readonly ReferralState[] = ['referred', 'acknowledged', 'accepted', 'in-progress'];

/** Whether the department still has to do something for this referral. */
export function isLive(state: ReferralState): boolean {
  return LIVE_STATES.includes(state);
}

/** Whether the reason of a cancellation means that the need itself has gone; otherwise the need stays open. */
const ENDS_NEED = {
  'need-withdrawn': true,
  'need-met-otherwise': true,
  'opened-by-mistake': false,
  'wrong-department': false,
  'household-ended': true,
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
