import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Role, Track, TrackReopeningAnswer, TrackReopeningReason } from '@aid-chain/vocabulary';
import {
  decidedBody,
  decidesTrack,
  DECIDING_ROLES,
  type DecidedBody,
  type TrackAuthority,
} from '../authority/authority.rules.js';
import { isOpen, withTrack, type TrackToReopen } from '../cases/case-track.rules.js';
import type { CaseEvent, CaseState, TrackClosing } from '../cases/case.state.js';
import type { OpenTrackState } from '../cases/open-track.state.js';
import { whileClosed, withStood } from '../cases/stood-still.rules.js';

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
  /** Who decides the track in this place on this day. */
  readonly authority: TrackAuthority;
  readonly staffCode: string | undefined;
  /** How many months after its own end a track is reopened in this place; undefined where nothing bounds it. */
  readonly months: number | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The other cases of the household and of those that are one with it. */
  readonly others: readonly CaseState[];
  /** Whether the household went into another one since. */
  readonly isMerged: boolean;
}

/** Who answers: the township, or the authority that decides the track and by what it does. Refuses TRACK_DECIDED_ELSEWHERE. */
export function answeringAuthority(
  track: Track,
  { authority, role }: Pick<ReopeningContext, 'authority' | 'role'>,
): Result<DecidedBody> {
  if (role === authority.role) return ok(decidedBody(authority));
  if (role === CLOSING_ROLE) return ok({ decidedBy: 'township' });
  const decides = decidesTrack(track, authority, role);
  return decides.ok ? ok(decidedBody(authority)) : decides;
}

/**
 * Of two cases of one family one works on a track; which of them, the family says.
 * Refuses TRACK_OF_MERGED_HOUSEHOLD, TRACK_OPEN_IN_OTHER_CASE, NOT_FILED_ANEW.
 */
export function answerPossible(
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

/** The case with the track open again; the days in which it was closed do not count (D57 22). */
export function reopenedState(
  file: CaseState,
  { track, on }: ReopeningCommand,
  closed: { readonly on: IsoDate; readonly stood: OpenTrackState },
): CaseState {
  const open = withTrack(withoutFormerMembers(file, track), track, goingOn(closed, on));
  return withStood(open, whileClosed(track, closed, on));
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

/** Why a track is open again: the end of its household was a mistake, or its own end, with the reason of who reopens it. */
type ReopenedReason = 'entered-wrongly' | TrackReopeningReason;

/** What is published of it: how and when it had ended, why that was wrong, and who reopened it. */
export function reopenedEvent(
  { householdId, caseId }: CaseState,
  { track, on }: ReopeningCommand,
  { outcome, on: closedOn }: Pick<TrackClosing, 'outcome' | 'on'>,
  { decided, reasonCode }: { readonly decided: DecidedBody; readonly reasonCode: ReopenedReason },
): CaseEvent {
  const subject = { householdId };
  const data = {
    subject,
    caseId,
    track,
    outcome,
    closedOn,
    on,
    ...decided,
    reasonCode,
  } as const;
  return { type: 'eligibility.track-reopened.v1', data };
}
