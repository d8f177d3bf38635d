import { ok, refuse, type IsoDate, type Result, type WorkCalendar } from '@aid-chain/kernel';
import type { NoticeMethod, Track } from '@aid-chain/vocabulary';
import type { CaseState, Decided, Notice } from '../cases/case.state.js';
import { diedOutOn, withTrack } from '../cases/case-track.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { stepAllowed } from '../cases/step-order.rules.js';

export interface NoticeCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly method: NoticeMethod;
  /** The member who took it. */
  readonly receivedBy: string | undefined;
}

export interface NoticeContext {
  readonly today: IsoDate;
  readonly memberIds: ReadonlySet<string>;
  /** Who of them is no adult yet: the days to object run from a service, and there is none on a child (民法典 18). */
  readonly minors: ReadonlySet<string>;
}

/** The notice of a refusal is due so many working days after the decision (D57 21). */
export function noticeDue(
  decidedOn: IsoDate,
  workingDays: number,
  calendar: WorkCalendar,
): Extract<Notice, { is: 'due' }> {
  const due = calendar.addWorkingDays(decidedOn, workingDays);
  return { is: 'due', dueOn: due.date, provisional: due.provisional };
}

/**
 * Records that the family was notified of a refusal; a late notice is recorded too, as late, and one handed over in person
 * with who took it.
 * Refuses TRACK_NOT_IN_CASE, DECISION_MISSING, NOTICE_NOT_OWED, NOTICE_ALREADY_GIVEN, NOTICE_TO_NOBODY, STEP_DATE_*,
 * NOTICE_RECEIVER_MISSING, PERSON_NOT_IN_HOUSEHOLD, NOTICE_RECEIVER_MINOR. Source: D57 21.
 */
export function giveNotice(file: CaseState, command: NoticeCommand, context: NoticeContext): Result<Decided> {
  const { track, method, receivedBy } = command;
  const allowed = stepAllowed(file, track, 'refusal-notice');
  if (!allowed.ok) return allowed;
  const state = allowed.value;
  if (state.notice.is === 'not-owed') return refuse('NOTICE_NOT_OWED');
  if (state.notice.is === 'given') return refuse('NOTICE_ALREADY_GIVEN', { on: state.notice.on });
  const nobodySince = diedOutOn(file);
  if (nobodySince !== undefined) return refuse('NOTICE_TO_NOBODY', { on: nobodySince });
  const on = stepDate(command.on, state.decision.on, context.today);
  if (!on.ok) return on;
  if (receivedBy === undefined && method === 'in-person') return refuse('NOTICE_RECEIVER_MISSING');
  if (receivedBy !== undefined && !context.memberIds.has(receivedBy))
    return refuse('PERSON_NOT_IN_HOUSEHOLD');
  if (receivedBy !== undefined && context.minors.has(receivedBy)) return refuse('NOTICE_RECEIVER_MINOR');
  const { dueOn } = state.notice;
  const late = on.value > dueOn;
  const received = receivedBy === undefined ? {} : { receivedBy };
  const notice: Notice = { is: 'given', dueOn, on: on.value, method, ...received, late };
  const outcomeCode = late ? 'given-late' : 'given-in-time';
  return ok({
    state: withTrack(file, track, { ...state, notice }),
    events: [stepRecorded(file, 'notice', on.value, outcomeCode, track)],
  });
}
