import { TRACKS, type Track } from '@aid-chain/vocabulary';
import { withTrack } from '../cases/case-track.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import type { WithoutHousehold } from '../cases/without-household.state.js';
import { recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Restoration } from './household-restored.rules.js';

/** What a household that was merged by mistake had recognised, and what replaced it. */
export interface Separated {
  /** The recognitions of both households, as long as they were one. */
  readonly recognitions: readonly Recognition[];
  /** The cases of the household that stands again: what they replaced was no part of the mistake. */
  readonly ownCaseIds: ReadonlySet<string>;
}

/**
 * A case of a household that was merged by mistake: where a recognition was replaced meanwhile by one of the other
 * household, who decides the track is asked whether it runs again; nothing revives by itself. A question that is open
 * stays as it is.
 */
export function askReplaced(file: CaseState, mistaken: Restoration, separated: Separated): CaseState {
  return TRACKS.reduce<CaseState>((sofar, track) => {
    const state = sofar.tracks[track];
    const end = replacedOf(file.caseId, track, separated);
    return state === undefined || end === undefined
      ? sofar
      : withTrack(sofar, track, asked(state, { ...end, mistaken }));
  }, file);
}

function replacedOf(
  caseId: string,
  track: Track,
  { recognitions, ownCaseIds }: Separated,
): WithoutHousehold | undefined {
  const replaced = recognitions.flatMap(({ state, ...each }) =>
    each.caseId === caseId &&
    each.track === track &&
    state.is === 'replaced' &&
    !ownCaseIds.has(state.byCaseId)
      ? [{ key: recognitionKey(each), byCaseId: state.byCaseId, on: state.on }]
      : [],
  );
  const [first] = [...replaced].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (first === undefined) return undefined;
  const anew = recognitions.find((each) => each.caseId === first.byCaseId);
  return {
    recognitions: replaced.map(({ key }) => key),
    reasonCode: 'recognised-anew',
    ended: { on: anew?.decidedOn ?? first.on, effectiveOn: first.on },
  };
}

function asked(state: TrackState, end: WithoutHousehold): TrackState {
  if (state.is !== 'decided') return state;
  const { withoutHousehold: former, formerEnds = [] } = state.decision;
  if (former !== undefined && former.mistaken?.answered === undefined) return state;
  const kept = former === undefined ? {} : { formerEnds: [...formerEnds, former] };
  return { ...state, decision: { ...state.decision, ...kept, withoutHousehold: end } };
}
