import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { TRACKS, type HouseholdChangeReason, type Track } from '@aid-chain/vocabulary';
import type { CaseState, MistakenClosing, TrackState } from './case.state.js';
import type { OpenTrackState } from './open-track.state.js';

/** The state of a track. Refuses TRACK_NOT_IN_CASE. */
export function trackOfCase(file: CaseState, track: Track): Result<TrackState> {
  const state = file.tracks[track];
  return state === undefined ? refuse('TRACK_NOT_IN_CASE', { track }) : ok(state);
}

/** The case with one track moved on; everything else stays. */
export function withTrack(file: CaseState, track: Track, state: TrackState): CaseState {
  return { ...file, tracks: { ...file.tracks, [track]: state } };
}

/** A track of a case with where it stands. */
export interface TrackInCase {
  readonly track: Track;
  readonly state: TrackState;
}

/** The tracks that the case has, in the order of {@link TRACKS}. */
export function tracksOf(file: CaseState): TrackInCase[] {
  return TRACKS.flatMap((track) => {
    const state = file.tracks[track];
    return state === undefined ? [] : [{ track, state }];
  });
}

/** Whether a track still waits for a person's act; a notice that is owed does not keep it open. */
export function isOpen(state: TrackState): state is OpenTrackState {
  return state.is !== 'decided' && state.is !== 'closed';
}

/** Whether a track is open of which nobody of the household is left: only a person's closing or a withdrawal ends it. */
export function outlivesHousehold({ householdEnded }: CaseState, state: TrackState): boolean {
  return householdEnded !== undefined && isOpen(state);
}

/** A track that was closed with its household, which stands again. */
export type TrackToReopen = Extract<TrackState, { outcome: 'household-ended' }> & {
  readonly mistaken: MistakenClosing;
};

/**
 * Whether a person is asked to reopen a track, because the end of the household with which it was closed was a mistake
 * . A family that took its application back since is asked nothing more.
 */
export function awaitsReopening(file: CaseState, state: TrackState): state is TrackToReopen {
  return (
    file.householdEnded === undefined &&
    state.is === 'closed' &&
    state.outcome === 'household-ended' &&
    state.mistaken !== undefined &&
    state.mistaken.answered === undefined &&
    withdrawnOn(file) === undefined
  );
}

/** The day on which the family took its application back, where tracks of the case ended by that. */
export function withdrawnOn(file: CaseState): IsoDate | undefined {
  const last = tracksOf(file).findLast(({ state }) => state.is === 'closed' && state.outcome === 'withdrawn');
  return last?.state.is === 'closed' ? last.state.on : undefined;
}

/** Who dies leaves nobody to whom a notice could be given; who went away is still owed it. */
const BY_DEATH: readonly HouseholdChangeReason[] = ['died', 'head-died'];

/** The day on which the last member of a household died; undefined while somebody lives, there or elsewhere. */
export function diedOutOn({ householdEnded }: Pick<CaseState, 'householdEnded'>): IsoDate | undefined {
  return householdEnded !== undefined && BY_DEATH.includes(householdEnded.reasonCode)
    ? householdEnded.on
    : undefined;
}

/** Leads a track back to the survey: the present one no longer counts for it (D57 19). */
export function backToSurvey(file: CaseState, on: IsoDate): OpenTrackState {
  const surveyAfter = file.survey.is === 'recorded' ? file.survey.version : 0;
  return { is: 'gathering', since: on, surveyAfter };
}
