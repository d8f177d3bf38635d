import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { awaitsReopening, withdrawnOn, withTrack, type TrackToReopen } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { refuseOtherEnd, stepAllowed } from '../cases/step-order.rules.js';
import { ownEnd, reopenOwnEnd } from './own-end.rules.js';
import {
  answeringAuthority,
  answerPossible,
  reopenedEvent,
  reopenedState,
  type ReopeningCommand,
  type ReopeningContext,
} from './reopening-parts.rules.js';

/**
 * A person reopens a track that was closed because its household had ended, where that end was a mistake: it goes on
 * from where it stood, with its day of receipt and its income window, and the closing stays on record. Publicity
 * that the closing broke off begins anew, as it lasts without a gap (D57 19). Or the track stays closed because the
 * family filed anew meanwhile and wants that application; the chain shows that one, so nothing is published.
 * The same person reopens, with a reason, what was withdrawn or ended without a decision; the former end stays on the chain.
 * Refuses TRACK_NOT_IN_CASE, TRACK_DECIDED_ELSEWHERE, TRACK_NOT_CLOSED (also the second time), TRACK_NOT_CLOSED_BY_END,
 * TRACK_WITHDRAWN, HOUSEHOLD_ENDED, REOPENING_ANSWERED, REOPENING_REASON_MISSING, REOPENING_REASON_UNFIT, REOPENING_TOO_LATE, STEP_DATE_*, CLOSE_RELATIVE, TRACK_OF_MERGED_HOUSEHOLD,
 * TRACK_OPEN_IN_OTHER_CASE, NOT_FILED_ANEW.
 */
export function reopenTrack(
  file: CaseState,
  command: ReopeningCommand,
  context: ReopeningContext,
): Result<Decided> {
  const { track, on, answer } = command;
  const own = ownEnd(file, track);
  if (own !== undefined) return reopenOwnEnd(file, own, command, context);
  const closed = trackToReopen(file, track);
  if (!closed.ok) return closed;
  const decided = answeringAuthority(track, context);
  if (!decided.ok) return decided;
  const { mistaken } = closed.value;
  const day = stepDate(on, mistaken.restoredOn, context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const possible = answerPossible(file, command, context);
  if (!possible.ok) return possible;
  if (answer === 'filed-anew') {
    const answered = { by: context.by, on, answer } as const;
    const left = { ...closed.value, mistaken: { ...mistaken, answered } };
    return ok({ state: withTrack(file, track, left), events: [] });
  }
  return ok({
    state: reopenedState(file, command, closed.value),
    events: [
      reopenedEvent(file, command, closed.value, {
        decided: decided.value,
        reasonCode: 'entered-wrongly',
      }),
    ],
  });
}

/** The track as it was closed by mistake. */
function trackToReopen(file: CaseState, track: Track): Result<TrackToReopen> {
  const found = stepAllowed(file, track, 'track-reopening');
  if (!found.ok) return found;
  const { value: state } = found;
  if (awaitsReopening(file, state)) return ok(state);
  if (state.outcome !== 'household-ended') return refuseOtherEnd(state);
  const withdrawn = withdrawnOn(file);
  if (withdrawn !== undefined) return refuse('TRACK_WITHDRAWN', { on: withdrawn });
  const answered = state.mistaken?.answered;
  return answered === undefined
    ? refuse('HOUSEHOLD_ENDED', { on: file.householdEnded?.on ?? state.on })
    : refuse('REOPENING_ANSWERED', { on: answered.on });
}
