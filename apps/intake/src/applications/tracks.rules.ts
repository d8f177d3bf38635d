import { TRACKS, type ApplicationState, type ApplicationTrackState, type Track } from '@aid-chain/vocabulary';
/** Where an application stands; a forwarded one has no tracks. */
export interface Standing {
  readonly state: ApplicationState;
  readonly tracks: Readonly<Partial<Record<Track, ApplicationTrackState>>>;
}

/** What eligibility tells of one application. */
export type Outcome =
  | { readonly kind: 'case-opened'; readonly tracks: readonly Track[] }
  | { readonly kind: 'ended'; readonly track: Track; readonly as: Exclude<ApplicationTrackState, 'open'> };

/** One decision may recognise one category and refuse another: recognised is then how the track ended. */
const WEIGHT = { open: 0, closed: 1, refused: 2, recognised: 3 } as const satisfies Record<
  ApplicationTrackState,
  number
>;

/** An application just accepted for categories: both tracks start from the one filing (S0-18). */
export const ACCEPTED: Standing = {
  state: 'open',
  tracks: { 'civil-affairs': 'open', monitored: 'open' },
};

/**
 * The standing after an outcome. A recorded event is a fact: a recognition that crossed with a withdrawal shows.
 * The order in which refusal and recognition of one track arrive makes no difference.
 */
export function afterOutcome(standing: Standing, outcome: Outcome): Standing {
  switch (outcome.kind) {
    case 'case-opened':
      return settled(standing, closeUnopened(standing, outcome.tracks));
    case 'ended':
      return settled(standing, {
        ...standing.tracks,
        [outcome.track]: heavier(standing.tracks[outcome.track] ?? 'open', outcome.as),
      });
  }
}

/** A withdrawal before there was a case ends what is still open. */
export function afterWithdrawal(standing: Standing): Standing {
  return { state: 'withdrawn', tracks: closeUnopened(standing, []) };
}

/**
 * The standing after eligibility has granted a withdrawal of some tracks. An application of which a track was decided
 * before is decided, not withdrawn: the family keeps that recognition, or its remedies against that refusal.
 */
export function afterGrant(standing: Standing, granted: readonly Track[]): Standing {
  const kept = TRACKS.filter((track) => !granted.includes(track));
  return withdrawnIn(closeUnopened(standing, kept));
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

function closeUnopened(standing: Standing, opened: readonly Track[]): Standing['tracks'] {
  const entries = TRACKS.flatMap((track): [Track, ApplicationTrackState][] => {
    const state = standing.tracks[track];
    if (state === undefined) return [];
    return [[track, state === 'open' && !opened.includes(track) ? 'closed' : state]];
  });
  return Object.fromEntries(entries);
}

function settled(standing: Standing, tracks: Standing['tracks']): Standing {
  const undecided = Object.values(tracks).includes('open');
  return { state: standing.state === 'open' && !undecided ? 'decided' : standing.state, tracks };
}

function heavier(a: ApplicationTrackState, b: ApplicationTrackState): ApplicationTrackState {
  return WEIGHT[b] > WEIGHT[a] ? b : a;
}
