import {
  ok,
  quarterEnd,
  quarterOf,
  quarterStart,
  refuse,
  type IsoDate,
  type Quarter,
  type Result,
} from '@aid-chain/kernel';
import type { Aid } from '@aid-chain/contracts';
import type { FeedbackOutcome, ReferralState, ReportCorrectionReason } from '@aid-chain/vocabulary';
import { checkReason, checkTakenBack } from './corrections.rules.js';
import { aidLine } from './report-content.rules.js';
import { announceOn } from './duty.rules.js';
import { endedWithoutAid } from '../referral-state/referral-state.rules.js';
import { mayMove } from '../referral-state/transitions.rules.js';

/** A report as the department sends it, and the hash of its content. */
export interface GivenReport {
  readonly reportId: string;
  readonly quarter: Quarter;
  readonly final: boolean;
  readonly supersedes: string | null;
  /** Why it corrects that one. */
  readonly reasonCode: ReportCorrectionReason | null;
  readonly contentHash: string;
  readonly outcome: FeedbackOutcome;
  readonly aid: readonly Aid[];
}

/** A report that referral holds of the same department. */
export interface HeldReport extends GivenReport {
  readonly referralId: string;
  readonly revision: number;
  readonly supersededBy: string | null;
}

export interface ReportableReferral {
  readonly referralId: string;
  readonly state: ReferralState;
  readonly referredOn: IsoDate;
  readonly endedOn: IsoDate | null;
  /** It ended because its department left the place: what it had sent before arrives late and is no less true. */
  readonly departmentLeft: boolean;
  /** The last day on which a measure runs that it brought; absent or null without any. */
  readonly measuresUntil?: IsoDate | null;
}

/** repeat: the same report came before · recorded: it becomes this revision of the referral's quarter. */
export type ReportDecision =
  | { readonly effect: 'repeat'; readonly revision: number }
  | {
      readonly effect: 'recorded';
      readonly revision: number;
      /** An interim report, or one of a referral nobody had answered, shows that the department is at work. */
      readonly setsInProgress: boolean;
    };

/**
 * Decides about a report (S0-24).
 * @param held reports of this department with the same reportId, and all reports of this referral
 * @param today business date on which the report arrives
 */
export function decideReport(
  referral: ReportableReferral,
  given: GivenReport,
  held: readonly HeldReport[],
  today: IsoDate,
): Result<ReportDecision> {
  const before = held.find((report) => report.reportId === given.reportId);
  if (before !== undefined) {
    if (before.contentHash === given.contentHash) return ok({ effect: 'repeat', revision: before.revision });
    return refuse('REPORT_ID_REUSED');
  }
  const stated = checkReason(given);
  if (!stated.ok) return stated;
  const inTime = checkQuarter(referral, given, today);
  if (!inTime.ok) return inTime;
  const ofQuarter = held.filter(
    (report) => report.referralId === referral.referralId && report.quarter === given.quarter,
  );
  const inPlace = checkPlace(given, ofQuarter);
  if (!inPlace.ok) return inPlace;
  const begun = checkBegun(given.aid, today);
  if (!begun.ok) return begun;
  const corrected = ofQuarter.find(({ reportId }) => reportId === given.supersedes);
  const remaining = checkTakenBack(given, corrected?.aid ?? []);
  if (!remaining.ok) return remaining;
  const agreeing = checkInterims(given, ofQuarter);
  if (!agreeing.ok) return agreeing;
  const revision = Math.max(0, ...ofQuarter.map((report) => report.revision)) + 1;
  return ok({ effect: 'recorded', revision, setsInProgress: setsInProgress(referral.state, given.final) });
}

function setsInProgress(state: ReferralState, final: boolean): boolean {
  return mayMove(state, 'in-progress', 'department') && (!final || state === 'referred');
}

function checkQuarter(referral: ReportableReferral, given: GivenReport, today: IsoDate): Result<true> {
  const { quarter } = given;
  const { state, endedOn, departmentLeft } = referral;
  if (state === 'cancelled') return refuse('REFERRAL_CANCELLED', { on: endedOn ?? '' });
  const tooEarly = quarter < quarterOf(referral.referredOn);
  const runs = runsOn(referral, quarter);
  const tooLate = endedOn !== null && quarter > quarterOf(endedOn) && !runs;
  const owesNothing = endedWithoutAid(state) && !departmentLeft;
  if (owesNothing || tooEarly || tooLate) return refuse('FEEDBACK_NOT_OWED', { quarter });
  if (!given.final && endedOn !== null && !departmentLeft && !runs)
    return refuse('INTERIM_AFTER_END', { quarter, state, on: endedOn });
  // Asked first: the days after the last quarter that a message can name (9999Q4) cannot be written.
  if (today < quarterStart(quarter))
    return refuse('QUARTER_NOT_BEGUN', { quarter, from: quarterStart(quarter) });
  if (given.final && today <= quarterEnd(quarter)) {
    return refuse('QUARTER_NOT_OVER', { quarter, from: announceOn(quarter) });
  }
  return ok(true);
}

/** Whether a measure runs in a quarter beyond the end of the referral: then it is reported on as before that. */
function runsOn({ endedOn, measuresUntil }: ReportableReferral, quarter: Quarter): boolean {
  if (endedOn === null || measuresUntil === null || measuresUntil === undefined) return false;
  return measuresUntil > endedOn && quarter <= quarterOf(measuresUntil);
}

/** The outcome that an interim report may have after another of its quarter: help that was given is not taken back by silence. */
const MAY_FOLLOW = {
  'not-yet': { 'not-yet': true, partly: true, helped: true, 'not-possible': true, 'nothing-to-report': true },
  partly: { 'not-yet': false, partly: true, helped: true, 'not-possible': false, 'nothing-to-report': true },
  helped: { 'not-yet': false, partly: false, helped: true, 'not-possible': false, 'nothing-to-report': true },
  'not-possible': {
    ...{ 'not-yet': false, partly: false, helped: false, 'not-possible': true },
    'nothing-to-report': true,
  },
  'nothing-to-report': {
    ...{ 'not-yet': true, partly: true, helped: true, 'not-possible': true },
    'nothing-to-report': true,
  },
} as const satisfies Record<FeedbackOutcome, Record<FeedbackOutcome, boolean>>;

/**
 * Interim reports of a quarter add up: one that contradicts another, or names its aid again, corrects it by name or is
 * refused. The final one repeats everything and needs no such check.
 */
function checkInterims(given: GivenReport, ofQuarter: readonly HeldReport[]): Result<true> {
  if (given.final) return ok(true);
  const standing = ofQuarter.filter(
    ({ final, supersededBy, reportId }) => !final && supersededBy === null && reportId !== given.supersedes,
  );
  const contradicted = standing.find(({ outcome }) => !MAY_FOLLOW[outcome][given.outcome]);
  if (contradicted !== undefined) {
    const { reportId, outcome } = contradicted;
    return refuse('REPORT_CONTRADICTS_EARLIER', { reportId, earlier: outcome, outcome: given.outcome });
  }
  const lines = given.aid.map(aidLine);
  for (const { reportId, aid } of standing) {
    const reported = new Set(aid.map(aidLine));
    const line = lines.findIndex((one) => reported.has(one)) + 1;
    if (line > 0) return refuse('AID_REPORTED_BEFORE', { line, reportId });
  }
  return ok(true);
}

/** What begins later was not given yet: it is reported once it has begun (S0-24, adr/0058). */
function checkBegun(aid: readonly Aid[], today: IsoDate): Result<true> {
  const line = aid.findIndex(({ period }) => period.from > today) + 1;
  if (line === 0) return ok(true);
  return refuse('AID_NOT_BEGUN', { line, from: aid[line - 1]?.period.from ?? '' });
}

function checkPlace(given: GivenReport, ofQuarter: readonly HeldReport[]): Result<true> {
  if (given.supersedes !== null) {
    const corrected = ofQuarter.find((report) => report.reportId === given.supersedes);
    if (corrected === undefined) return refuse('SUPERSEDED_REPORT_UNKNOWN', { quarter: given.quarter });
    if (corrected.supersededBy !== null) {
      return refuse('REPORT_ALREADY_SUPERSEDED');
    }
    if (corrected.final && !given.final) return refuse('FINAL_SUPERSEDED_BY_INTERIM');
  }
  const standing = ofQuarter.find(
    (report) => report.final && report.supersededBy === null && report.reportId !== given.supersedes,
  );
  return standing === undefined ? ok(true) : refuse('FINAL_ALREADY_REPORTED', { quarter: given.quarter });
}
