import { addMonths, formatYuan, ok, refuse, type Fen, type IsoDate, type Result } from '@aid-chain/kernel';
import type { RecordedExecution, RemedyOrder, Role, Track } from '@aid-chain/vocabulary';
import { decidesTrack, type TrackAuthority } from '../authority/authority.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { kindNamed } from './examination.rules.js';
import { REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import {
  answerOwed,
  executionOwed,
  lastDayOf,
  nextSteps,
  refuseStepNotNow,
  namedNext,
} from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';

interface Taken {
  readonly today: IsoDate;
  readonly by: string;
}

/**
 * That whoever complained was answered, by who examined it (D57 37). Refuses REMEDY_EXAMINED_ELSEWHERE, REMEDY_STEP_NOT_NOW,
 * REMEDY_ANSWER_NOT_OWED, REMEDY_NOT_EXAMINER, STEP_DATE_*.
 */
export function answerRecorded(remedy: Remedy, on: IsoDate, { today, by }: Taken): Result<true> {
  if (!REMEDY_DEFINITIONS[remedy.kind].isExaminedHere)
    return refuse('REMEDY_EXAMINED_ELSEWHERE', kindNamed(remedy.kind));
  if (remedy.result === null) return refuseStepNotNow(remedy);
  if (!answerOwed(remedy)) return refuse('REMEDY_ANSWER_NOT_OWED', { on: remedy.answeredOn ?? '' });
  if (by !== remedy.examiner) return refuse('REMEDY_NOT_EXAMINER');
  const day = stepDate(on, lastDayOf(remedy), today);
  return day.ok ? ok(true) : day;
}

export interface Ordered {
  readonly stayedOn: IsoDate | null;
  readonly stayLiftedOn: IsoDate | null;
  readonly extendedOn: IsoDate | null;
}

interface OrderCommand {
  readonly order: RemedyOrder;
  readonly on: IsoDate;
  /** From which day it acts, where the order states one. */
  readonly from?: IsoDate | undefined;
}

export interface OrderContext {
  readonly today: IsoDate;
  /** The day of the decision that the remedy is about; null where there is none. */
  readonly decidedOn: IsoDate | null;
  /** From which day on a stay that was lifted already is over; null where none was. */
  readonly liftedFrom: IsoDate | null;
}

/**
 * What the authority orders meanwhile: a decision stays in force unless its stay is recorded (行政复议法 42), and the time is extended
 * once (62). A second lifting corrects the day of the first to an earlier one: nothing that was paid is taken back.
 * Refuses REMEDY_EXAMINED_HERE, REMEDY_STEP_NOT_NOW, REMEDY_ORDER_NOT_FITTING, REMEDY_ORDER_DAY, STEP_DATE_*.
 */
export function orderRecorded(remedy: Remedy, command: OrderCommand, context: OrderContext): Result<Ordered> {
  const { order, on, from } = command;
  const { kind, stayedOn, stayLiftedOn, extendedOn, dueOn } = remedy;
  if (REMEDY_DEFINITIONS[kind].isExaminedHere) return refuse('REMEDY_EXAMINED_HERE', kindNamed(kind));
  if (!nextSteps(remedy).includes('remedy-result')) return refuseStepNotNow(remedy);
  const day = stepDate(on, lastDayOf(remedy), context.today);
  if (!day.ok) return day;
  const isStayed = stayedOn !== null && stayLiftedOn === null;
  const before = { stayedOn, stayLiftedOn, extendedOn };
  const fits = dayFits(command, context.decidedOn);
  if (!fits.ok) return fits;
  switch (order) {
    case 'stay':
      return isStayed
        ? refuse('REMEDY_ORDER_NOT_FITTING')
        : ok({ ...before, stayedOn: on, stayLiftedOn: null });
    case 'stay-lifted':
      return isStayed || corrects(from, context.liftedFrom)
        ? ok({ ...before, stayLiftedOn: on })
        : refuse('REMEDY_ORDER_NOT_FITTING');
    case 'extended':
      return extendedOn === null && dueOn !== null
        ? ok({ ...before, extendedOn: on })
        : refuse('REMEDY_ORDER_NOT_FITTING');
  }
}

function corrects(from: IsoDate | undefined, liftedFrom: IsoDate | null): boolean {
  return from !== undefined && liftedFrom !== null && from < liftedFrom;
}

/** An order acts within a year: a day beyond it is a slip of the pen by which a decision would never come back. */
const MONTHS_AHEAD = 12;

/**
 * What was paid under a stay is not taken back for a day before it is lifted, and nothing is stayed before it was decided; only a stay
 * and its end begin on a day of their own.
 */
function dayFits({ order, on, from }: OrderCommand, decidedOn: IsoDate | null): Result<true> {
  if (from === undefined) return ok(true);
  if (order === 'extended') return refuse('REMEDY_ORDER_NOT_FITTING');
  const earliest = order === 'stay' ? (decidedOn ?? from) : on;
  const latest = addMonths(on, MONTHS_AHEAD);
  return earliest <= from && from <= latest ? ok(true) : refuse('REMEDY_ORDER_DAY', { earliest, latest });
}

export interface ExecutionContext {
  readonly today: IsoDate;
  readonly role: Role;
  /** Who decides a track in the place of the remedy on this day. */
  readonly authorityOf: (track: Track) => TrackAuthority;
  readonly outcome: RecordedExecution;
  /** Whether the window still has the application that it is about. */
  readonly isAtWindow: boolean;
}

/**
 * Whether what a result orders is done, as somebody states: not while the case in which it is to be decided anew is at work, nor while
 * the arrears that it awards are due (行政复议法 77). Refuses REMEDY_CORRECTION_OPEN, REMEDY_ARREARS_DUE.
 */
export function isCarriedOut({
  isOpen,
  dueFen,
}: {
  readonly isOpen: boolean;
  readonly dueFen: Fen;
}): Result<true> {
  if (isOpen) return refuse('REMEDY_CORRECTION_OPEN');
  return dueFen > 0 ? refuse('REMEDY_ARREARS_DUE', { yuan: formatYuan(dueFen) }) : ok(true);
}

/**
 * That a result which orders a new decision was carried out in another way, or cannot be, by who decides the track, of an application
 * that was not accepted by the township or the county; that it was decided anew, or accepted, is found by itself, and nothing stands in
 * place of accepting one that the window knows; only of one that is withdrawn it is impossible (行政复议法 77). Refuses REMEDY_EXECUTION_NOT_OWED, REMEDY_EXECUTION_BY_WINDOW, TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED, STEP_DATE_*.
 */
export function executionRecorded(
  remedy: Remedy,
  on: IsoDate,
  { today, role, authorityOf, outcome, isAtWindow }: ExecutionContext,
): Result<true> {
  const { track, nonAcceptanceId } = remedy;
  if (!executionOwed(remedy)) return refuse('REMEDY_EXECUTION_NOT_OWED', namedNext(remedy));
  if (nonAcceptanceId !== null && (isAtWindow || outcome === 'carried-out'))
    return refuse('REMEDY_EXECUTION_BY_WINDOW');
  const decides = track === null ? ok(true) : decidesTrack(track, authorityOf(track), role);
  if (!decides.ok) return decides;
  const day = stepDate(on, lastDayOf(remedy), today);
  return day.ok ? ok(true) : day;
}
