import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ConferenceAnswer, ConferenceDeclineReason, ConferenceState } from '@aid-chain/vocabulary';
import { checkDay } from '../referrals/course.rules.js';

/** What civil affairs answers to a proposal. */
export interface GivenAnswer {
  readonly answer: ConferenceAnswer;
  readonly on: IsoDate;
  readonly reasonCode: ConferenceDeclineReason | null;
  readonly meetsOn: IsoDate | null;
  readonly departments: readonly string[];
  readonly people: readonly string[];
}

/** What the rules need to know of a conference. */
export interface ProposedConference {
  readonly state: ConferenceState;
  readonly proposedOn: IsoDate;
  readonly answeredOn: IsoDate | null;
}

/**
 * Whether civil affairs may answer a proposal so (S4-04): it convenes a conference with a day and departments, or declines it with a
 * reason. Refuses CONFERENCE_NOT_PROPOSED, CONFERENCE_MEETING_MISSING, CONFERENCE_REASON_MISSING, DEPARTMENT_UNKNOWN,
 * REFERRAL_DAY_INVALID. @param known the departments of the place
 */
export function checkAnswer(
  { state, proposedOn }: ProposedConference,
  given: GivenAnswer,
  known: readonly string[],
  today: IsoDate,
): Result<true> {
  const { answer, on, reasonCode, meetsOn, departments, people } = given;
  if (state !== 'proposed') return refuse('CONFERENCE_NOT_PROPOSED', { state });
  const meets = meetsOn !== null && meetsOn >= on && departments.length > 0 && reasonCode === null;
  if (answer === 'convene' && !meets) return refuse('CONFERENCE_MEETING_MISSING');
  const named = meetsOn !== null || departments.length + people.length > 0;
  if (answer === 'decline' && (reasonCode === null || named)) return refuse('CONFERENCE_REASON_MISSING');
  if (!departments.every((code) => known.includes(code))) return refuse('DEPARTMENT_UNKNOWN');
  return checkDay(on, proposedOn, today);
}

/**
 * Whether minutes may be recorded: once, of a conference that was convened, on a day on which it can have met.
 * Refuses CONFERENCE_NOT_CONVENED, DEPARTMENT_UNKNOWN, REFERRAL_DAY_INVALID.
 * @param planned the departments to which the combined plan gives something
 */
export function checkMinutes(
  { state, proposedOn, answeredOn }: ProposedConference,
  { on, planned }: { readonly on: IsoDate; readonly planned: readonly string[] },
  known: readonly string[],
  today: IsoDate,
): Result<true> {
  if (state !== 'convened') return refuse('CONFERENCE_NOT_CONVENED', { state });
  if (!planned.every((code) => known.includes(code))) return refuse('DEPARTMENT_UNKNOWN');
  const day = checkDay(on, answeredOn ?? proposedOn, today);
  return day.ok ? ok(true) : day;
}
