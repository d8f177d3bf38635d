import type { IsoDate } from '@aid-chain/kernel';
import type { CaseCommand, CaseStateName } from '@aid-chain/vocabulary';
import { publicityDays } from './step-date.rules.js';
import type { CaseState, TrackState, TrackStateName } from './case.state.js';
import { PROCEDURES, takesStep, type Procedures } from '../procedures/procedures.rules.js';
import {
  awaitsReopening,
  diedOutOn,
  isOpen,
  outlivesHousehold,
  tracksOf,
  type TrackInCase,
} from './case-track.rules.js';
import { missingFor } from './gathering.rules.js';
import { gatheringAllowed } from './step-order.rules.js';
import { waitOfTrack } from './waiting.rules.js';

/** The state of a case in lists: what it waits for, first of all for a track that a mistake has closed. */
export function caseStateOf(file: CaseState, procedures: Procedures = PROCEDURES): CaseStateName {
  const tracks = tracksOf(file);
  if (tracks.some(({ state }) => awaitsReopening(file, state))) return 'reopening-due';
  const open = tracks.filter(({ state }) => isOpen(state));
  if (open.length === 0) return tracks.some(({ state }) => owesNotice(file, state)) ? 'notice-due' : 'ended';
  const verified = open.some(({ track }) => takesStep(procedures[track], 'verification-report'));
  if (verified && file.verification.is === 'authorisation-missing') return 'authorisation-missing';
  return open.some(({ state }) => state.is === 'gathering') ? 'gathering' : 'in-review';
}

const NEXT = {
  gathering: ['initial-opinion'],
  'awaiting-publicity': ['publicity'],
  'in-publicity': ['publicity-end'],
  publicised: ['decision'],
  supported: ['decision'],
  opposed: ['decision'],
  decided: [],
  closed: [],
} as const satisfies Record<TrackStateName, readonly CaseCommand[]>;

/** A track with whether the determination of today is another one than its opinion froze. */
interface ShownTrack extends TrackInCase {
  readonly hasChanged?: boolean;
}

/**
 * Steps of a track that can come next; an opinion only once what its procedure gathers is there, or where it is to record
 * that nobody of the household is left. Where the rules find something else than the opinion rests on, a new one comes first.
 */
export function nextTrackSteps(
  file: CaseState,
  { track, state, hasChanged = false }: ShownTrack,
  procedures: Procedures = PROCEDURES,
): CaseCommand[] {
  if (outlivesHousehold(file, state)) return ['initial-opinion'];
  if (state.is === 'decided') return owesNotice(file, state) ? ['refusal-notice'] : [];
  if (awaitsReopening(file, state)) return ['track-reopening'];
  if (waitOfTrack(file, { track, state }, procedures) !== undefined)
    return hasChanged ? ['initial-opinion'] : [];
  if (state.is !== 'gathering')
    return hasChanged && restsOnOpinion(state) ? ['initial-opinion'] : [...NEXT[state.is]];
  return missingFor(file, state, procedures[track]) === undefined ? [...NEXT.gathering] : [];
}

/** Whether what comes next of a track rests on an opinion that was given, and that a changed determination takes from it. */
export function restsOnOpinion(state: TrackState): state is Extract<TrackState, { is: Reviewed }> {
  return (REVIEWED as readonly string[]).includes(state.is);
}

const REVIEWED = ['awaiting-publicity', 'in-publicity', 'publicised', 'supported', 'opposed'] as const;
type Reviewed = (typeof REVIEWED)[number];

/** Steps that serve all tracks and can come next. */
export function nextSharedSteps(file: CaseState, procedures: Procedures = PROCEDURES): CaseCommand[] {
  const steps: CaseCommand[] = [];
  const authorised = file.verification.is !== 'authorisation-missing';
  if (authorised && gatheringAllowed(file, 'verification-report', procedures).ok)
    steps.push('verification-report');
  if (gatheringAllowed(file, 'survey', procedures).ok) steps.push('survey');
  return steps;
}

export interface TrackDueDate {
  readonly step: CaseCommand;
  readonly on: IsoDate;
  readonly provisional: boolean;
}

/** The day that a track waits for, on which the step can be taken: the first after publicity, the last for a notice. */
export function dueDateOf(state: TrackState): TrackDueDate | null {
  if (state.is === 'in-publicity') {
    const { endableFrom } = publicityDays(state.publicity);
    return { step: 'publicity-end', on: endableFrom, provisional: state.publicity.provisional };
  }
  if (state.is === 'decided' && state.notice.is === 'due') {
    return { step: 'refusal-notice', on: state.notice.dueOn, provisional: state.notice.provisional };
  }
  return null;
}

/** The same for a case: of what outlives its household nothing falls due, and no notice to nobody. */
export function trackDueDate(file: CaseState, state: TrackState): TrackDueDate | null {
  const forNobody = state.is === 'decided' && !owesNotice(file, state);
  return outlivesHousehold(file, state) || forNobody ? null : dueDateOf(state);
}

function owesNotice(file: CaseState, state: TrackState): boolean {
  return state.is === 'decided' && state.notice.is === 'due' && diedOutOn(file) === undefined;
}
