import { addMonths, ok, refuse, type Result } from '@aid-chain/kernel';
import type { Track, TrackOutcome } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { backToSurvey } from '../cases/case-track.rules.js';
import type { CaseState, ClosedOnItsOwn, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import {
  answeringAuthority,
  answerPossible,
  reopenedEvent,
  reopenedState,
  type ReopeningCommand,
  type ReopeningContext,
} from './reopening-parts.rules.js';

/** Ends without a decision that may be a mistake; what was outside of what is examined here never began. */
const REOPENED: readonly TrackOutcome[] = ['withdrawn', 'no-ground'];

/**
 * A year after the end, as long as whoever was notified of no remedy may still turn to the court (最高人民法院关于适用行政诉讼法的解释 64);
 * later the day of receipt and what was found then say nothing of the family any more, and it files anew.
 */
const MONTHS_TO_REOPEN = 12;

/** @returns how a track ended that may be reopened though its household did not end */
export function ownEnd(file: CaseState, track: Track): ClosedOnItsOwn | undefined {
  const state = file.tracks[track];
  if (state?.is !== 'closed' || state.outcome === 'household-ended') return undefined;
  return REOPENED.includes(state.outcome) ? state : undefined;
}

/**
 * It goes on from where it stood or, where that is not kept, from the survey; later steps count from the reopening.
 * Refuses HOUSEHOLD_ENDED, TRACK_DECIDED_ELSEWHERE, NOT_FILED_ANEW, REOPENING_REASON_MISSING, REOPENING_TOO_LATE, STEP_DATE_*, CLOSE_RELATIVE, and as
 * `answerPossible`.
 */
export function reopenOwnEnd(
  file: CaseState,
  closed: ClosedOnItsOwn,
  command: ReopeningCommand,
  context: ReopeningContext,
): Result<Decided> {
  const { track, on, answer, reasonCode } = command;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const decidedBy = answeringAuthority(track, context);
  if (!decidedBy.ok) return decidedBy;
  if (answer === 'filed-anew') return refuse('NOT_FILED_ANEW');
  if (reasonCode === undefined)
    return refuse('REOPENING_REASON_MISSING', {}, [
      { code: 'REOPENING_REASON_MISSING', path: '/reasonCode' },
    ]);
  const day = stepDate(on, closed.on, context.today);
  if (!day.ok) return day;
  const until = addMonths(closed.on, MONTHS_TO_REOPEN);
  if (on > until) return refuse('REOPENING_TOO_LATE', { on: closed.on, until });
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const possible = answerPossible(file, command, context);
  if (!possible.ok) return possible;
  const stood = closed.stood ?? backToSurvey(file, on);
  return ok({
    state: reopenedState(file, command, { on: closed.on, stood }),
    events: [reopenedEvent(file, command, closed, { decidedBy: decidedBy.value, reasonCode })],
  });
}
