import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Category, MistakenEndAnswer, Track } from '@aid-chain/vocabulary';
import { awaitsReopening, isOpen } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { openForReview, type Opening } from '../case-opening/open-case.rules.js';

export interface ReviewContext {
  /** The other cases of the household and of those that are one with it. */
  readonly others: readonly CaseState[];
  readonly opening: Opening;
  /** What the household receives in the track, with what was restored. */
  readonly received: readonly Category[];
}

/** Where a recognition that was restored is examined anew: a case that is opened for it, or one that is at work already. */
export interface ReviewOfRestored {
  readonly caseId: string;
  readonly opened?: Decided;
}

/**
 * What has changed while a recognition was ended by mistake ends nothing by itself: it runs, and a case examines it by
 * what is known today and is decided in the usual way (社会救助法 45, 48).
 */
export function reviewOfRestored(
  track: Track,
  { others, opening, received }: ReviewContext,
): ReviewOfRestored {
  const atWork = others.find((other) => worksOrWaits(other, track));
  return atWork === undefined
    ? { caseId: opening.caseId, opened: openForReview(opening, [track], received) }
    : { caseId: atWork.caseId };
}

/** A track that a person is asked to reopen will be examined by its own case. */
function worksOrWaits(other: CaseState, track: Track): boolean {
  const state = other.tracks[track];
  return state !== undefined && (isOpen(state) || awaitsReopening(other, state));
}

/** Who has something examined anew states what has changed. Refuses REVIEW_REASON_MISSING, REVIEW_REASON_NOT_EXPECTED. */
export function reviewReasonGiven(answer: MistakenEndAnswer, reason: string | undefined): Result<true> {
  switch (answer) {
    case 'conditions-changed':
      return reason === undefined ? refuse('REVIEW_REASON_MISSING') : ok(true);
    case 'restore':
    case 'recognised-anew':
      return reason === undefined ? ok(true) : refuse('REVIEW_REASON_NOT_EXPECTED');
  }
}
