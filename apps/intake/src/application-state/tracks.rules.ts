import type { ApplicationState, ApplicationTrackState, Track } from '@aid-chain/vocabulary';

/** Where an application stands; a forwarded one has no tracks. */
export interface Standing {
  readonly state: ApplicationState;
  readonly tracks: Readonly<Partial<Record<Track, ApplicationTrackState>>>;
}

/** What eligibility reports of one application. */
export type Outcome =
  | { readonly kind: 'case-opened'; readonly tracks: readonly Track[] }
  | { readonly kind: 'reopened'; readonly track: Track }
  | { readonly kind: 'ended'; readonly track: Track; readonly as: Exclude<ApplicationTrackState, 'open'> };

/** One decision may recognise one category and refuse another: recognised is then how the track ended. */
const WEIGHT = { open: 0, closed: 1, refused: 2, recognised: 3 } as const satisfies Record<
  ApplicationTrackState,
  number
>;

/**
 * An application just accepted for categories: both tracks start from the one filing (S0-18). Which others it starts
 * eligibility knows and publishes when it opens the case.
 */
export const ACCEPTED: Standing = {
  state: 'open',
  tracks: { 'civil-affairs': 'open', monitored: 'open' },
};

/**
 * The standing after an outcome. A recorded event is a fact: a recognition that crossed with a withdrawal shows.
 * The order in which refusal and recognition of one track arrive makes no difference. A track that a person reopened is
 * undecided again, and with it the application.
 */
export function afterOutcome(standing: Standing, outcome: Outcome): Standing {
  switch (outcome.kind) {
    case 'case-opened':
      return settled(standing, openedTracks(standing, outcome.tracks));
    case 'reopened':
      return { state: 'open', tracks: { ...standing.tracks, [outcome.track]: 'open' } };
    case 'ended':
      return settled(standing, {
        ...standing.tracks,
        [outcome.track]: heavier(standing.tracks[outcome.track] ?? 'open', outcome.as),
      });
  }
}

/** A withdrawal before there was a case ends what is still open. */
export function afterWithdrawal(standing: Standing): Standing {
  return { state: 'withdrawn', tracks: closeOpen(standing, () => true) };
}

/**
 * The standing after eligibility has granted a withdrawal of some tracks. An application of which a track was decided
 * before is decided, not withdrawn: the family keeps that recognition, or its remedies against that refusal.
 */
export function afterGrant(standing: Standing, granted: readonly Track[]): Standing {
  const ended = new Set<string>(granted);
  return withdrawnIn(closeOpen(standing, (track) => ended.has(track)));
}

/** The standing after eligibility has found nothing left to withdraw; a withdrawal that crossed a decision is undone. */
export function afterDecline({ state, tracks }: Standing): Standing {
  return state === 'withdrawn' ? { state: 'decided', tracks } : settled({ state, tracks }, tracks);
}

function withdrawnIn(tracks: Standing['tracks']): Standing {
  const states = Object.values(tracks);
  if (states.includes('open')) return { state: 'open', tracks };
  const wasDecided = states.some((state) => state === 'recognised' || state === 'refused');
  return { state: wasDecided ? 'decided' : 'withdrawn', tracks };
}

/** What the case works on is open, also where the filing alone did not ask for it; what it does not work on is closed. */
function openedTracks(standing: Standing, tracks: readonly Track[]): Standing['tracks'] {
  const opened = new Set<string>(tracks);
  const open = Object.fromEntries(tracks.map((track) => [track, 'open' as const]));
  return { ...open, ...closeOpen(standing, (track) => !opened.has(track)) };
}

function closeOpen({ tracks }: Standing, ends: (track: string) => boolean): Standing['tracks'] {
  return Object.fromEntries(
    Object.entries(tracks).map(([track, state]) => [
      track,
      state === 'open' && ends(track) ? 'closed' : state,
    ]),
  );
}

function settled(standing: Standing, tracks: Standing['tracks']): Standing {
  const undecided = Object.values(tracks).includes('open');
  return { state: standing.state === 'open' && !undecided ? 'decided' : standing.state, tracks };
}

function heavier(a: ApplicationTrackState, b: ApplicationTrackState): ApplicationTrackState {
  return WEIGHT[b] > WEIGHT[a] ? b : a;
}
