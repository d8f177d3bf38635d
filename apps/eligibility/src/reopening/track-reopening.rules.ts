import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  authorityCodes,
  nameOf,
  type Authority,
  type Role,
  type Track,
  type TrackOutcome,
  type TrackReopeningAnswer,
  type TrackReopeningReason,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import {
  awaitsReopening,
  backToSurvey,
  isOpen,
  withdrawnOn,
  withTrack,
  type TrackToReopen,
} from '../cases/case-track.rules.js';
import type {
  CaseEvent,
  CaseState,
  ClosedOnItsOwn,
  Decided,
  OpenTrackState,
  TrackClosing,
} from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { refuseOtherEnd, stepAllowed } from '../cases/step-order.rules.js';
import { DECIDING_ROLES, PROCEDURES } from '../procedures/procedures.rules.js';

/** The township closes a track whose household has ended; so it may reopen it, beside who decides the track. */
const CLOSING_ROLE = 'township-reviewer' satisfies Role;

/** The roles that answer, whatever the track. */
export const REOPENING_ROLES: readonly Role[] = [...new Set<Role>([CLOSING_ROLE, ...DECIDING_ROLES])];

export interface ReopeningCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly answer: TrackReopeningAnswer;
  /** Why, of a track that did not end with its household. */
  readonly reasonCode?: TrackReopeningReason;
}

export interface ReopeningContext {
  readonly today: IsoDate;
  readonly by: string;
  readonly role: string;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The other cases of the household and of those that are one with it. */
  readonly others: readonly CaseState[];
  /** Whether the household went into another one since. */
  readonly isMerged: boolean;
}

/**
 * A person reopens a track that was closed because its household had ended, where that end was a mistake: it goes on
 * from where it stood, with its day of receipt and its income window, and the closing stays on record. Publicity
 * that the closing broke off begins anew, as it lasts without a gap (D57 19). Or the track stays closed because the
 * family filed anew meanwhile and wants that application; the chain shows that one, so nothing is published.
 * The same person reopens, with a reason, what was withdrawn or ended without a decision; the former end stays on the chain.
 * Refuses TRACK_NOT_IN_CASE, TRACK_DECIDED_ELSEWHERE, TRACK_NOT_CLOSED (also the second time), TRACK_NOT_CLOSED_BY_END,
 * TRACK_WITHDRAWN, HOUSEHOLD_ENDED, REOPENING_ANSWERED, REOPENING_REASON_MISSING, STEP_DATE_*, CLOSE_RELATIVE, TRACK_OF_MERGED_HOUSEHOLD,
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
  const decidedBy = answeringAuthority(track, context.role);
  if (!decidedBy.ok) return decidedBy;
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
    state: withTrack(withoutFormerMembers(file, track), track, goingOn(closed.value, on)),
    events: [reopenedEvent(file, command, closed.value, decidedBy.value)],
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

/** Ends without a decision that may be a mistake; what was outside of what is examined here never began. */
const REOPENED: readonly TrackOutcome[] = ['withdrawn', 'no-ground'];

function ownEnd(file: CaseState, track: Track): ClosedOnItsOwn | undefined {
  const state = file.tracks[track];
  if (state?.is !== 'closed' || state.outcome === 'household-ended') return undefined;
  return REOPENED.includes(state.outcome) ? state : undefined;
}

/** It goes on from where it stood or, where that is not kept, from the survey; later steps count from the reopening. */
function reopenOwnEnd(
  file: CaseState,
  closed: ClosedOnItsOwn,
  command: ReopeningCommand,
  context: ReopeningContext,
): Result<Decided> {
  const { track, on, answer, reasonCode } = command;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const decidedBy = answeringAuthority(track, context.role);
  if (!decidedBy.ok) return decidedBy;
  if (answer === 'filed-anew') return refuse('NOT_FILED_ANEW');
  if (reasonCode === undefined)
    return refuse('REOPENING_REASON_MISSING', {}, [
      { code: 'REOPENING_REASON_MISSING', path: '/reasonCode' },
    ]);
  const day = stepDate(on, closed.on, context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const possible = answerPossible(file, command, context);
  if (!possible.ok) return possible;
  const stood = closed.stood ?? backToSurvey(file, on);
  return ok({
    state: withTrack(withoutFormerMembers(file, track), track, goingOn({ stood }, on)),
    events: [reopenedEvent(file, command, closed, decidedBy.value)],
  });
}

function answeringAuthority(track: Track, role: string): Result<Authority> {
  const { authority } = PROCEDURES[track];
  if (role === authority.role) return ok(authority.code);
  if (role === CLOSING_ROLE) return ok('township');
  const named = inBothLanguages({ authority: nameOf(authorityCodes, authority.code) });
  return refuse('TRACK_DECIDED_ELSEWHERE', { authority: authority.code, ...named });
}

/** Of two cases of one family one works on a track; which of them, the family says. */
function answerPossible(
  file: CaseState,
  { track, answer }: ReopeningCommand,
  { others, isMerged }: ReopeningContext,
): Result<true> {
  switch (answer) {
    case 'reopen': {
      if (isMerged) return refuse('TRACK_OF_MERGED_HOUSEHOLD');
      const other = others.find(({ tracks: { [track]: state } }) => state !== undefined && isOpen(state));
      return other === undefined
        ? ok(true)
        : refuse('TRACK_OPEN_IN_OTHER_CASE', { receivedOn: other.openedOn });
    }
    case 'filed-anew':
      return others.some((other) => takesPlaceOf(other, file, track)) ? ok(true) : refuse('NOT_FILED_ANEW');
  }
}

/** Whether a later application works on the track, or came to an end that the family did not choose by taking it back. */
function takesPlaceOf({ caseId, applicationId, tracks }: CaseState, file: CaseState, track: Track): boolean {
  const state = tracks[track];
  const isLater = applicationId !== null && caseId > file.caseId;
  return isLater && state !== undefined && !(state.is === 'closed' && state.outcome === 'withdrawn');
}

/** Where the track goes on: no step of it is dated before the reopening. */
function goingOn({ stood }: Pick<TrackToReopen, 'stood'>, reopenedOn: IsoDate): OpenTrackState {
  switch (stood.is) {
    case 'in-publicity':
      return { is: 'awaiting-publicity', opinion: stood.opinion, reopenedOn };
    case 'gathering':
    case 'awaiting-publicity':
    case 'publicised':
    case 'supported':
    case 'opposed':
      return { ...stood, reopenedOn };
  }
}

/** The members that an ended track keeps are no longer those that it is about. */
function withoutFormerMembers({ householdAtEnd, ...file }: CaseState, track: Track): CaseState {
  const kept = Object.entries(householdAtEnd ?? {}).filter(([of]) => of !== track);
  return kept.length === 0 ? file : { ...file, householdAtEnd: Object.fromEntries(kept) };
}

function reopenedEvent(
  { householdId, caseId }: CaseState,
  { track, on }: ReopeningCommand,
  { outcome, on: closedOn }: Pick<TrackClosing, 'outcome' | 'on'>,
  decidedBy: Authority,
): CaseEvent {
  const subject = { householdId };
  const data = {
    subject,
    caseId,
    track,
    outcome,
    closedOn,
    on,
    decidedBy,
    reasonCode: 'entered-wrongly',
  } as const;
  return { type: 'eligibility.track-reopened.v1', data };
}
