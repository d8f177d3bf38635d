import { minDate, type IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import type { CaseEvent, CaseState, Decided } from './case.state.js';
import type { ClockPause, StoodStill } from './course.state.js';
import type { OpenTrackState, Publicity } from './open-track.state.js';
import { stepRecorded } from './step-event.rules.js';

/** A publicity that an objection or a closing broke off, on that day or after its last. */
export function brokenOff(track: Track, { startedOn, lastDay }: Publicity, on: IsoDate): StoodStill {
  return { track, from: startedOn, to: minDate(lastDay, on), because: 'publicity' };
}

/** The time in which a track that is reopened was closed, and the publicity that the closing broke off (A-18; D57 22). */
export function whileClosed(
  track: Track,
  { on: closedOn, stood }: { readonly on: IsoDate; readonly stood: OpenTrackState },
  reopenedOn: IsoDate,
): StoodStill[] {
  const closed = { track, from: closedOn, to: reopenedOn, because: 'closed' } as const;
  return stood.is === 'in-publicity' ? [brokenOff(track, stood.publicity, closedOn), closed] : [closed];
}

/** The case with further days that its time limit does not count. */
export function withStood(file: CaseState, more: readonly StoodStill[]): CaseState {
  const { timeLimit = {} } = file;
  return { ...file, timeLimit: { ...timeLimit, stood: [...(timeLimit.stood ?? []), ...more] } };
}

/** Steps for which nothing of the applicant can be missing any more: the office that takes one waits for nobody. */
const ENDS_WAITING: readonly string[] = ['survey', 'opinion', 'publicity-started'];

/** A pause ends with the next such step of the office, so that it takes no days from the family while work goes on (D57 22). */
export function clockGoesOn(decided: Decided, on: IsoDate, procedures: Procedures = PROCEDURES): Decided {
  const { state, events } = decided;
  const { pauses = [] } = state.timeLimit ?? {};
  const open = pauses.find((pause) => standsStill(pause, on));
  if (open === undefined || on < open.from || !events.some((event) => endsWaiting(event, procedures)))
    return decided;
  const ended = pauses.map((each) => (each === open ? { ...each, to: on } : each));
  return {
    state: { ...state, timeLimit: { ...state.timeLimit, pauses: ended } },
    events: [...events, stepRecorded(state, 'time-limit', on, 'resumed')],
  };
}

function endsWaiting(event: CaseEvent, procedures: Procedures): boolean {
  if (event.type !== 'eligibility.step-recorded.v1') return false;
  const { step, outcomeCode, track } = event.data;
  const isLimited = track === undefined || procedures[track].whole !== undefined;
  return isLimited && ENDS_WAITING.includes(step) && outcomeCode !== 'returned-to-survey';
}

/** Whether a pause lasts on a day: nothing has ended it, and the day of the papers for which it is has not come. */
export function standsStill({ to, until }: ClockPause, day: IsoDate): boolean {
  return to === undefined || (until !== undefined && to === until && day < to);
}
