import { maxDate, minDate, ok, refuse, type Failure, type IsoDate, type Result } from '@aid-chain/kernel';
import { REFERRAL_ANSWERS, type ReferralAnswer, type ReferralState } from '@aid-chain/vocabulary';
import { answerEffect, isLive } from '../referral-state/transitions.rules.js';

/** What a department answers to a referral. */
export interface GivenAnswer {
  readonly answer: ReferralAnswer;
  readonly on: IsoDate;
  readonly reasonCode: string | null;
  /** Department that it is passed on to. */
  readonly to: string | null;
}

/** What the rule needs to know of a referral. */
export interface AnswerableReferral {
  readonly state: ReferralState;
  readonly department: string;
  readonly referredOn: IsoDate;
  /** Day of the end; null while live. */
  readonly endedOn: IsoDate | null;
  /** It ended because its department left the place. */
  readonly departmentLeft: boolean;
  readonly answers: readonly GivenAnswer[];
}

/** Whether an answer by which a department leaves the need to others states why. */
const REASON_NEEDED = {
  acknowledged: false,
  accepted: false,
  declined: true,
  'passed-on': true,
  completed: false,
  'not-possible': true,
} as const satisfies Record<ReferralAnswer, boolean>;

/** repeat: nothing changes · kept: recorded, the state stays · moved: the referral is now in `state`. */
export type AnswerDecision =
  | { readonly effect: 'repeat' }
  | { readonly effect: 'kept' }
  | { readonly effect: 'moved'; readonly state: ReferralAnswer };

/**
 * Decides about an answer of the department (adr/0019).
 * The same answer again is a repeat; the same word with other details, or another answer after an end, is refused. What a
 * department that left had sent before is kept where civil affairs finds it.
 * @param departments codes that it may be passed on to
 * @param today business date on which the answer arrives
 */
export function decideAnswer(
  referral: AnswerableReferral,
  given: GivenAnswer,
  departments: readonly string[],
  today: IsoDate,
): Result<AnswerDecision> {
  const earlier = referral.answers.find((a) => a.answer === given.answer);
  if (earlier !== undefined && sameAnswer(earlier, given)) return ok({ effect: 'repeat' });
  const complete = checkDetails(referral, given, departments, today);
  if (!complete.ok) return complete;
  if (earlier !== undefined && (isLive(referral.state) || referral.departmentLeft)) {
    return refuse('ANSWER_ALREADY_GIVEN', { on: earlier.on });
  }
  switch (answerEffect(referral.state, given.answer)) {
    case 'moves':
      return ok({ effect: 'moved', state: given.answer });
    case 'late':
      return ok({ effect: 'kept' });
    case 'not-now':
      return refuse('ANSWER_OUT_OF_ORDER', { state: referral.state, allowed: possibleNow(referral.state) });
    case 'ended':
      return referral.departmentLeft ? ok({ effect: 'kept' }) : refuseEnded(referral);
  }
}

function refuseEnded({ state, endedOn }: AnswerableReferral): Failure {
  return state === 'cancelled'
    ? refuse('REFERRAL_CANCELLED', { on: endedOn ?? '' })
    : refuse('REFERRAL_ALREADY_ENDED', { state, on: endedOn ?? '' });
}

function checkDetails(
  referral: AnswerableReferral,
  given: GivenAnswer,
  departments: readonly string[],
  today: IsoDate,
): Result<true> {
  const { earliest, latest } = possibleDays(referral, given.answer, today);
  if (given.on < earliest || given.on > latest) return refuse('ANSWER_DATE_INVALID', { earliest, latest });
  const passing = checkPassing(referral, given, departments);
  if (!passing.ok || !REASON_NEEDED[given.answer] || given.reasonCode !== null) return passing;
  return refuse(given.answer === 'passed-on' ? 'PASSED_ON_REASON_MISSING' : 'ANSWER_REASON_MISSING');
}

/** Which of two answers comes first: an end after an acceptance, and that after an acknowledgement. */
const ORDER = {
  acknowledged: 0,
  accepted: 1,
  declined: 2,
  'passed-on': 2,
  completed: 2,
  'not-possible': 2,
} as const satisfies Record<ReferralAnswer, number>;

/** The days that an answer may state: after those that go before it, and before those that overtook it on the way. */
function possibleDays(
  { referredOn, answers }: AnswerableReferral,
  answer: ReferralAnswer,
  today: IsoDate,
): { readonly earliest: IsoDate; readonly latest: IsoDate } {
  const days = (goes: (difference: number) => boolean) =>
    answers.flatMap((other) => (goes(ORDER[other.answer] - ORDER[answer]) ? [other.on] : []));
  return {
    earliest: days((difference) => difference < 0).reduce(maxDate, referredOn),
    latest: days((difference) => difference > 0).reduce(minDate, today),
  };
}

function checkPassing(
  referral: AnswerableReferral,
  { answer, to }: GivenAnswer,
  departments: readonly string[],
): Result<true> {
  if (answer !== 'passed-on') return to === null ? ok(true) : refuse('PASSED_ON_TO_NOT_EXPECTED');
  if (to === null) return refuse('PASSED_ON_TO_MISSING');
  if (to === referral.department) return refuse('PASSED_ON_TO_SELF');
  return departments.includes(to) ? ok(true) : refuse('DEPARTMENT_UNKNOWN');
}

function possibleNow(state: ReferralState): string {
  return REFERRAL_ANSWERS.filter((answer) => answerEffect(state, answer) === 'moves').join(', ');
}

function sameAnswer(a: GivenAnswer, b: GivenAnswer): boolean {
  return a.answer === b.answer && a.on === b.on && a.reasonCode === b.reasonCode && a.to === b.to;
}
