import { maxDate, refuse, ok, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { isOpen, trackOfCase } from '../cases/case-track.rules.js';
import { lastStepOf, stepDate } from '../cases/step-date.rules.js';
import { refuseEnded } from '../cases/step-order.rules.js';
import { closeTrack } from '../cases/withdraw.rules.js';
import type { OpinionContext } from './opinion.rules.js';

export interface TrackEnd {
  readonly track: Track;
  readonly on: IsoDate;
}

/**
 * Ends an open track of a household of which nobody is left, wherever it stands, and keeps where that was: a benefit is granted to persons who live
 * together (D57 7), so nothing is left to recognise and nobody to refuse. What was decided before stays.
 * Refuses TRACK_*, HOUSEHOLD_NOT_ENDED, STEP_DATE_* (not before the end of the household), CLOSE_RELATIVE. Source: A-19; D57 7, 11.
 */
export function closeForEnd(
  file: CaseState,
  { track, on }: TrackEnd,
  context: Pick<OpinionContext, 'today' | 'by' | 'staffCode' | 'declaredRelatives'>,
): Result<Decided> {
  const found = trackOfCase(file, track);
  if (!found.ok) return found;
  const { value: stood } = found;
  if (!isOpen(stood)) return refuseEnded([stood]);
  const { householdEnded } = file;
  if (householdEnded === undefined) return refuse('HOUSEHOLD_NOT_ENDED');
  const day = stepDate(on, maxDate(lastStepOf(stood), householdEnded.on), context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const { reasonCode } = householdEnded;
  return ok(closeTrack(file, track, { outcome: 'household-ended', reasonCode, by: context.by, on, stood }));
}
