import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ReviewOutcome, Track } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { isOpen, trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { refuseEnded } from '../cases/step-order.rules.js';

export interface ReviewCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly outcome: ReviewOutcome;
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

export interface ReviewContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
}

/**
 * The villagers review what somebody objected to; without a dispute there is no meeting. It informs the opinion and decides nothing.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, REVIEW_NOT_DISPUTED, REVIEW_OPINION_GIVEN, STEP_DATE_*, CLOSE_RELATIVE, REVIEW_VOTES. Source: D57 19; GJ 24 (N12, S4-28).
 */
export function recordReview(
  file: CaseState,
  command: ReviewCommand,
  { today, staffCode, declaredRelatives }: ReviewContext,
): Result<Decided> {
  const { track, on, outcome } = command;
  const found = trackOfCase(file, track);
  if (!found.ok) return found;
  if (!isOpen(found.value)) return refuseEnded([found.value]);
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const disputedOn = file.disputed?.[track];
  if (disputedOn === undefined) return refuse('REVIEW_NOT_DISPUTED');
  if (found.value.is !== 'gathering') return refuse('REVIEW_OPINION_GIVEN');
  const day = stepDate(on, disputedOn, today);
  if (!day.ok) return day;
  const related = noCloseRelative([staffCode], declaredRelatives);
  if (!related.ok) return related;
  if (!votesFit(command)) return refuse('REVIEW_VOTES');
  const reviews = [...(file.reviews ?? []), { track, on, outcome }];
  return ok({
    state: { ...file, reviews },
    events: [stepRecorded(file, 'review-meeting', on, outcome, track)],
  });
}

function votesFit({ outcome, present, votesFor, votesAgainst }: ReviewCommand): boolean {
  const isSupported = votesFor > votesAgainst;
  return votesFor + votesAgainst <= present && isSupported === (outcome === 'supported');
}

/** Whether a track waits for a meeting: somebody objected, and none has reviewed it since (D57 19). */
export function awaitsReview({ disputed, reviews = [], tracks }: CaseState, track: Track): boolean {
  const on = disputed?.[track];
  if (on === undefined || tracks[track]?.is !== 'gathering') return false;
  return !reviews.some((each) => each.track === track && each.on >= on);
}
