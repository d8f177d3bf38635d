import {
  codesOf,
  referralStateCodes,
  type ReferralAnswer,
  type ReferralState,
  type Role,
} from '@aid-chain/vocabulary';

/** Who moves a referral: its department, an official, or the system where a department has left the place. */
export type Mover =
  'department' | 'system' | Extract<Role, 'clerk' | 'township-reviewer' | 'civil-affairs-officer'>;

type Moves = { readonly [To in ReferralState]?: readonly Mover[] };

const DEPARTMENT = ['department'] as const satisfies readonly Mover[];
const SYSTEM = ['system'] as const satisfies readonly Mover[];

/** Officials who take a referral back, in their region. */
export const CANCELLED_BY = [
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
] as const satisfies readonly Mover[];

/** Officials who open an ended referral again: the end stays, and a new referral points to it. */
export const REOPENED_BY = ['township-reviewer', 'civil-affairs-officer'] as const satisfies readonly Mover[];

/** What any state that is still open allows: help may come at once, and a later answer includes the earlier ones. */
const ALWAYS = {
  completed: DEPARTMENT,
  'not-possible': DEPARTMENT,
  cancelled: CANCELLED_BY,
} as const satisfies Moves;

/**
 * From which state to which other a referral moves, and by whom (S0-22): referred → acknowledged → accepted | declined | passed on →
 * in progress → completed | not possible. What is not listed is refused; an end is left by nobody.
 */
const TRANSITIONS = {
  referred: {
    ...ALWAYS,
    acknowledged: DEPARTMENT,
    accepted: DEPARTMENT,
    declined: DEPARTMENT,
    'passed-on': ['department', 'system'],
    'in-progress': DEPARTMENT,
  },
  acknowledged: {
    ...ALWAYS,
    accepted: DEPARTMENT,
    declined: DEPARTMENT,
    'passed-on': ['department', 'system'],
    'in-progress': DEPARTMENT,
  },
  accepted: { ...ALWAYS, 'passed-on': SYSTEM, 'in-progress': DEPARTMENT },
  'in-progress': { ...ALWAYS, 'passed-on': SYSTEM },
  declined: {},
  'passed-on': {},
  completed: {},
  'not-possible': {},
  cancelled: {},
} as const satisfies Record<ReferralState, Moves>;

export const REFERRAL_STATES: readonly ReferralState[] = codesOf(referralStateCodes);

/** Whether somebody may move a referral from one state to another. */
export function mayMove(from: ReferralState, to: ReferralState, by: Mover): boolean {
  const moves: Moves = TRANSITIONS[from];
  return moves[to]?.includes(by) === true;
}

/** The states in which the department still has something to do. */
export const LIVE_STATES: readonly ReferralState[] = REFERRAL_STATES.filter(
  (state) => Object.keys(TRANSITIONS[state]).length > 0,
);

/** Whether the department still has to do something for this referral. */
export function isLive(state: ReferralState): boolean {
  return LIVE_STATES.includes(state);
}

/**
 * moves: the state becomes the answer · late: a message that a later one has overtaken, kept without effect ·
 * not-now: this answer comes too late for the state · ended: nothing more is answered.
 */
export type AnswerEffect = 'moves' | 'late' | 'not-now' | 'ended';

/** Answers that a later one includes, as topics of departments keep no order. */
const INCLUDED: readonly ReferralAnswer[] = ['acknowledged', 'accepted'];

/** What an answer of the department does in a state. */
export function answerEffect(state: ReferralState, answer: ReferralAnswer): AnswerEffect {
  if (!isLive(state)) return 'ended';
  if (mayMove(state, answer, 'department')) return 'moves';
  return INCLUDED.includes(answer) ? 'late' : 'not-now';
}
