import { inBothLanguages, maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  EXTENSION_REASONS,
  nameOf,
  PAUSE_REASONS,
  timeLimitChangeCodes,
  type TimeLimitChange,
  type TimeLimitReason,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { PapersAsked, TimeLimitState } from '../cases/course.state.js';
import { standsStill } from '../cases/stood-still.rules.js';
import { refuseEnded } from '../cases/step-order.rules.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import { isOpen, tracksOf } from '../cases/case-track.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import type { TimeLimit } from './time-limit.rules.js';

export interface TimeLimitCommand {
  readonly on: IsoDate;
  readonly change: TimeLimitChange;
  readonly reasonCode?: TimeLimitReason | undefined;
}

export interface TimeLimitContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** As it stands; undefined where the place sets none or nothing waits. */
  readonly limit: TimeLimit | undefined;
  /** Whether the place gives days for special cases. */
  readonly hasSpecial: boolean;
  /** Whether somebody objected to the publicity. */
  readonly isDisputed: boolean;
  /** Whether a survey asked the applicant for papers. */
  readonly askedForPapers: boolean;
}

const OUTCOME = { extend: 'extended', pause: 'paused', resume: 'resumed' } as const;

/**
 * Extends the time limit of a case once, or lets its clock stand still while it waits for the applicant: each with its reason, and none
 * once the limit has passed, whatever day it is dated. Refuses TRACK_*, HOUSEHOLD_ENDED, STEP_DATE_*, CLOSE_RELATIVE, TIME_LIMIT_NOT_SET, TIME_LIMIT_REASON,
 * TIME_LIMIT_OVER, TIME_LIMIT_CHANGED_ALREADY, TIME_LIMIT_NOT_PAUSED, TIME_LIMIT_NOT_DISPUTED,
 * TIME_LIMIT_NOTHING_ASKED, TIME_LIMIT_PAPERS_OVER. Source: D57 22 (N5).
 */
export function changeTimeLimit(
  file: CaseState,
  command: TimeLimitCommand,
  context: TimeLimitContext,
): Result<Decided> {
  const { limit, today, staffCode, declaredRelatives } = context;
  const related = noCloseRelative([staffCode], declaredRelatives);
  if (!related.ok) return related;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  if (limit === undefined) return refuseWithout(file);
  const on = stepDate(command.on, earliestChange(file, today), today);
  if (!on.ok) return on;
  const changed = changedState(file, command, { ...context, limit });
  if (!changed.ok) return changed;
  const outcome = command.reasonCode === 'waits-for-papers' ? 'paused-for-papers' : OUTCOME[command.change];
  const event = stepRecorded(file, 'time-limit', command.on, outcome, limit.track);
  return ok({ state: { ...file, timeLimit: changed.value }, events: [event] });
}

/** Its track has ended, or the place sets no limit. */
function refuseWithout(file: CaseState) {
  const procedures: Procedures = PROCEDURES;
  const limited = tracksOf(file).filter(({ track }) => procedures[track].whole !== undefined);
  const isOver = limited.every(({ state }) => !isOpen(state));
  return isOver ? refuseEnded(limited.map(({ state }) => state)) : refuse('TIME_LIMIT_NOT_SET');
}

function earliestChange({ acceptedOn, openedOn, timeLimit }: CaseState, today: IsoDate): IsoDate {
  const { pauses = [], extension } = timeLimit ?? {};
  const days = pauses.map((pause) => (standsStill(pause, today) ? pause.from : (pause.to ?? pause.from)));
  return [...days, extension?.on ?? openedOn].reduce(maxDate, acceptedOn ?? openedOn);
}

function changedState(
  { timeLimit: state = {}, papers }: CaseState,
  { on, change, reasonCode }: TimeLimitCommand,
  context: TimeLimitContext & { readonly limit: TimeLimit },
): Result<TimeLimitState> {
  const { pauses = [] } = state;
  const { dueOn } = context.limit;
  const pausedSince = pauses.find((pause) => standsStill(pause, context.today))?.from;
  if (change === 'resume') {
    if (reasonCode !== undefined) return refuseReason(change);
    if (pausedSince === undefined) return refuse('TIME_LIMIT_NOT_PAUSED');
    return ok({
      ...state,
      pauses: pauses.map((each) => (standsStill(each, context.today) ? { ...each, to: on } : each)),
    });
  }
  const allowed: readonly TimeLimitReason[] = change === 'extend' ? EXTENSION_REASONS : PAUSE_REASONS;
  if (reasonCode === undefined || !allowed.includes(reasonCode)) return refuseReason(change);
  if (dueOn !== null && context.today > dueOn) return refuse('TIME_LIMIT_OVER', { dueOn });
  if (change === 'pause') {
    if (pausedSince !== undefined) return refuse('TIME_LIMIT_CHANGED_ALREADY', { since: pausedSince });
    if (reasonCode !== 'waits-for-papers')
      return ok({ ...state, pauses: [...pauses, { from: on, reasonCode }] });
    if (!context.askedForPapers) return refuse('TIME_LIMIT_NOTHING_ASKED');
    const over = papersOver(papers, context.today);
    if (over !== undefined) return refuse('TIME_LIMIT_PAPERS_OVER', { until: over });
    const { until } = papers ?? {};
    const last = until === undefined ? {} : { to: until, until };
    return ok({ ...state, pauses: [...pauses, { from: on, reasonCode, ...last }] });
  }
  if (state.extension !== undefined)
    return refuse('TIME_LIMIT_CHANGED_ALREADY', { since: state.extension.on });
  if (!context.hasSpecial) return refuse('TIME_LIMIT_NOT_SET');
  if (reasonCode === 'objection' && !context.isDisputed) return refuse('TIME_LIMIT_NOT_DISPUTED');
  return ok({ ...state, extension: { on, reasonCode } });
}

/** The day after which nothing is waited for any more: the last of the papers, or the one on which all had come (D57 10, 22). */
function papersOver({ until, completeOn }: Partial<PapersAsked> = {}, today: IsoDate): IsoDate | undefined {
  return [completeOn, until].filter((day) => day !== undefined && day <= today).sort()[0];
}

function refuseReason(change: TimeLimitChange) {
  return refuse('TIME_LIMIT_REASON', inBothLanguages({ change: nameOf(timeLimitChangeCodes, change) }));
}
