import { addMonths, inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  listed,
  nameOf,
  trackOutcomeCodes,
  trackReopeningReasonCodes,
  type Bilingual,
  type Track,
  type TrackOutcome,
  type TrackReopeningReason,
} from '@aid-chain/vocabulary';
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

/**
 * Ends without a decision that may be a mistake, each with the reasons that fit it: nobody wishes back a withdrawal that the family never
 * made. What was outside of what is examined here never began.
 */
const REASONS_OF: Readonly<Partial<Record<TrackOutcome, readonly TrackReopeningReason[]>>> = {
  withdrawn: ['withdrawal-entered-wrongly', 'withdrawal-not-wished'],
  'no-ground': ['closed-wrongly'],
};

/** @returns how a track ended that may be reopened though its household did not end */
export function ownEnd(file: CaseState, track: Track): ClosedOnItsOwn | undefined {
  const state = file.tracks[track];
  if (state?.is !== 'closed' || state.outcome === 'household-ended') return undefined;
  return REASONS_OF[state.outcome] === undefined ? undefined : state;
}

/** Later the day of receipt and what was found then say nothing of the family any more, and it files anew (法释〔2018〕1号 64). */
function notTooLate(closedOn: IsoDate, on: IsoDate, months: number | undefined): Result<true> {
  const until = months === undefined ? on : addMonths(closedOn, months);
  return on <= until ? ok(true) : refuse('REOPENING_TOO_LATE', { on: closedOn, months: months ?? 0, until });
}

function reasonFits(outcome: TrackOutcome, reasonCode: TrackReopeningReason): Result<true> {
  const fitting = REASONS_OF[outcome] ?? [];
  if (fitting.includes(reasonCode)) return ok(true);
  const params = inBothLanguages({
    how: nameOf(trackOutcomeCodes, outcome),
    allowed: listed(fitting.map((code) => withCode(code))),
  });
  const fault = { code: 'REOPENING_REASON_UNFIT', path: '/reasonCode', params } as const;
  return refuse('REOPENING_REASON_UNFIT', params, [fault]);
}

/** A reason as people call it, with its code. */
function withCode(code: TrackReopeningReason): Bilingual {
  const { zh, en } = nameOf(trackReopeningReasonCodes, code);
  return { zh: `${zh}（${code}）`, en: `${code} (${en})` };
}

/**
 * It goes on from where it stood or, where that is not kept, from the survey; later steps count from the reopening.
 * Refuses HOUSEHOLD_ENDED, TRACK_DECIDED_ELSEWHERE, NOT_FILED_ANEW, REOPENING_REASON_MISSING, REOPENING_REASON_UNFIT, REOPENING_TOO_LATE, STEP_DATE_*, CLOSE_RELATIVE, and as
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
  const decided = answeringAuthority(track, context);
  if (!decided.ok) return decided;
  if (answer === 'filed-anew') return refuse('NOT_FILED_ANEW');
  if (reasonCode === undefined)
    return refuse('REOPENING_REASON_MISSING', {}, [
      { code: 'REOPENING_REASON_MISSING', path: '/reasonCode' },
    ]);
  const fits = reasonFits(closed.outcome, reasonCode);
  if (!fits.ok) return fits;
  const day = stepDate(on, closed.on, context.today);
  if (!day.ok) return day;
  const inTime = notTooLate(closed.on, on, context.months);
  if (!inTime.ok) return inTime;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const possible = answerPossible(file, command, context);
  if (!possible.ok) return possible;
  const stood = closed.stood ?? backToSurvey(file, on);
  return ok({
    state: reopenedState(file, command, { on: closed.on, stood }),
    events: [reopenedEvent(file, command, closed, { decided: decided.value, reasonCode })],
  });
}
