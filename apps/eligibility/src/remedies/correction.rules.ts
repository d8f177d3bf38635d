import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Category, CorrectionBasis, Role, Track } from '@aid-chain/vocabulary';
import { decidesTrack, type TrackAuthority } from '../authority/authority.rules.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { openForReview, worksOn, type Opening } from '../case-opening/open-case.rules.js';
import { isOpen, trackOfCase, withTrack } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { isInFavour } from './remedy-kinds.rules.js';
import { lastDayOf, refuseStepNotNow } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';

export interface CorrectionContext {
  readonly today: IsoDate;
  readonly role: Role;
  /** Who has the result carried out. */
  readonly authorityOf: (track: Track) => TrackAuthority;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The other cases of the household and of those that are one with it. */
  readonly others: readonly CaseState[];
  /** The household as it is today, with the case that would be opened. */
  readonly opening: Opening;
  /** What the household receives in the track. */
  readonly received: readonly Category[];
}

/** Where a track is decided anew: a case that is opened for it, or one that is at work on the track already. */
export interface Correction {
  readonly caseId: string;
  readonly opened?: Decided;
}

/**
 * A track is decided anew after a remedy that spoke for the family: in a case of its own whose decision takes the place of the earlier
 * one, which stays on file and in force until then. As filed it keeps the day of receipt and so the income window; its days
 * count from the correction. Refuses REMEDY_STEP_NOT_NOW, REMEDY_CORRECTED_ALREADY, REMEDY_GIVES_NO_CORRECTION, REMEDY_CASE_MISSING,
 * TRACK_NOT_IN_CASE, TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED, REMEDY_TRACK_OPEN, REMEDY_CASE_AT_WORK, TRACK_WITHDRAWN, HOUSEHOLD_ENDED, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function correctTrack(
  remedy: Remedy,
  file: CaseState,
  command: { readonly on: IsoDate; readonly basis: CorrectionBasis },
  context: CorrectionContext,
): Result<Correction> {
  const { track } = remedy;
  if (track === null) return refuse('REMEDY_CASE_MISSING');
  const possible = correctionPossible(remedy, file, track, context);
  if (!possible.ok) return possible;
  const day = stepDate(command.on, lastDayOf(remedy), context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const atWork = context.others.find((other) => worksOn(other, [track]));
  if (atWork !== undefined) {
    // A case of another day of receipt has another income window, so nothing can be decided in it as it was filed.
    const isOfThatDay = command.basis === 'as-today' || atWork.openedOn === file.openedOn;
    return isOfThatDay
      ? ok({ caseId: atWork.caseId })
      : refuse('REMEDY_CASE_AT_WORK', { caseId: atWork.caseId });
  }
  const opened = openedFor(file, track, command, context);
  return ok({ caseId: opened.state.caseId, opened });
}

function correctionPossible(
  remedy: Remedy,
  file: CaseState,
  track: Track,
  { role, authorityOf }: CorrectionContext,
): Result<true> {
  const { result, correctionCaseId } = remedy;
  if (result === null) return refuseStepNotNow(remedy);
  if (correctionCaseId !== null) return refuse('REMEDY_CORRECTED_ALREADY', { caseId: correctionCaseId });
  if (!isInFavour(result)) return refuse('REMEDY_GIVES_NO_CORRECTION', { result });
  const state = trackOfCase(file, track);
  if (!state.ok) return state;
  const decides = decidesTrack(track, authorityOf(track), role);
  if (!decides.ok) return decides;
  if (isOpen(state.value)) return refuse('REMEDY_TRACK_OPEN');
  if (state.value.is === 'closed' && state.value.outcome === 'withdrawn')
    return refuse('TRACK_WITHDRAWN', { on: state.value.on });
  const { householdEnded } = file;
  return householdEnded === undefined ? ok(true) : refuse('HOUSEHOLD_ENDED', { on: householdEnded.on });
}

function openedFor(
  file: CaseState,
  track: Track,
  { on, basis }: { readonly on: IsoDate; readonly basis: CorrectionBasis },
  { opening, received }: CorrectionContext,
): Decided {
  const dated = basis === 'as-filed' ? { openedOn: file.openedOn, acceptedOn: on } : { openedOn: on };
  const asked = [...file.categoriesRequested, ...received];
  const { state, events } = openForReview({ ...opening, ...dated }, [track], asked);
  return { state: withTrack(state, track, { is: 'gathering', since: on, surveyAfter: 0 }), events };
}
