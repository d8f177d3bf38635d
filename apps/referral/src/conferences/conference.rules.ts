import { addDays, inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { departmentName, type Department } from '@aid-chain/policy';
import {
  listed,
  nameOf,
  needKindCodes,
  type ConferenceAnswer,
  type ConferenceDeclineReason,
  type ConferenceState,
  type NeedKind,
} from '@aid-chain/vocabulary';
import { checkDay } from '../referrals/course.rules.js';

/** Days within which a conference about a household in urgent hardship meets. */
const MEETS_WITHIN = 31;

/** A department of the place, with the needs that it serves. */
export interface Convened extends Pick<Department, 'code' | 'nameZh' | 'nameEn'> {
  readonly needs: readonly { readonly kind: NeedKind }[];
}

/** What the combined plan gives to a department. */
export interface Planned {
  readonly department: string;
  readonly needKind: NeedKind;
}

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
 * reason. Refuses CONFERENCE_NOT_PROPOSED, CONFERENCE_MEETING_MISSING, CONFERENCE_MEETING_FAR, CONFERENCE_REASON_MISSING, DEPARTMENT_UNKNOWN,
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
  const latest = addDays(on, MEETS_WITHIN);
  if (meetsOn !== null && meetsOn > latest) return refuse('CONFERENCE_MEETING_FAR', { latest });
  const named = meetsOn !== null || departments.length + people.length > 0;
  if (answer === 'decline' && (reasonCode === null || named)) return refuse('CONFERENCE_REASON_MISSING');
  if (!departments.every((code) => known.includes(code))) return refuse('DEPARTMENT_UNKNOWN');
  return checkDay(on, proposedOn, today);
}

/**
 * Whether minutes may be recorded: once, of a conference that was convened, on a day on which it can have met.
 * Each duty of the combined plan is for a department that serves its need (S2-18).
 * Refuses CONFERENCE_NOT_CONVENED, DEPARTMENT_UNKNOWN, CONFERENCE_DUTY_NOT_SERVED, REFERRAL_DAY_INVALID.
 */
export function checkMinutes(
  { state, proposedOn, answeredOn }: ProposedConference,
  { on, planned }: { readonly on: IsoDate; readonly planned: readonly Planned[] },
  known: readonly Convened[],
  today: IsoDate,
): Result<true> {
  if (state !== 'convened') return refuse('CONFERENCE_NOT_CONVENED', { state });
  for (const { department, needKind } of planned) {
    const of = known.find(({ code }) => code === department);
    if (of === undefined) return refuse('DEPARTMENT_UNKNOWN');
    if (!serves(of, needKind)) return refuseUnserved(needKind, department, known);
  }
  const day = checkDay(on, answeredOn ?? proposedOn, today);
  return day.ok ? ok(true) : day;
}

function serves({ needs }: Convened, needKind: NeedKind): boolean {
  return needs.some(({ kind }) => kind === needKind);
}

function refuseUnserved(needKind: NeedKind, department: string, known: readonly Convened[]): Result<never> {
  const serving = known.filter((each) => serves(each, needKind));
  const named = {
    need: nameOf(needKindCodes, needKind),
    department: departmentName(known, department),
    serving: listed(serving.map(({ code }) => departmentName(known, code))),
  };
  return refuse('CONFERENCE_DUTY_NOT_SERVED', inBothLanguages(named));
}
