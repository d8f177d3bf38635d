import {
  inBothLanguages,
  ok,
  refuse,
  type Failure,
  type RefusalCode,
  type RefusalParams,
  type Result,
} from '@aid-chain/kernel';
import {
  caseCommandCodes,
  nameOf,
  trackCodes,
  trackOutcomeCodes,
  type CaseCommand,
  type Track,
} from '@aid-chain/vocabulary';
import { PROCEDURES, takesStep, type Procedures } from '../procedures/procedures.rules.js';
import { publicityDays } from './step-date.rules.js';
import type { CaseState, TrackState, TrackStateName } from './case.state.js';
import { isOpen, outlivesHousehold, trackOfCase, tracksOf, type TrackInCase } from './case-track.rules.js';

type Verdict = 'allowed' | RefusalCode;

const fixed = 'OPINION_ALREADY_GIVEN' as const;
const over = {
  'verification-report': 'TRACK_ALREADY_CLOSED',
  survey: 'TRACK_ALREADY_CLOSED',
  'initial-opinion': 'TRACK_ALREADY_CLOSED',
  publicity: 'TRACK_ALREADY_CLOSED',
  'publicity-end': 'TRACK_ALREADY_CLOSED',
  decision: 'TRACK_ALREADY_CLOSED',
} as const;
const going = { 'track-reopening': 'TRACK_NOT_CLOSED' } as const;
const reviewed = {
  ...going,
  'verification-report': fixed,
  survey: fixed,
  'initial-opinion': 'allowed',
  'refusal-notice': 'DECISION_MISSING',
} as const;

/**
 * What each state allows, and the refusal for everything else (D57 15-21). A procedure takes
 * of it the steps that it has. A given opinion may be given again where its determination has changed: that is the
 * opinion's own rule.
 */
export const STEP_ORDER = {
  gathering: {
    ...going,
    'verification-report': 'allowed',
    survey: 'allowed',
    'initial-opinion': 'allowed',
    publicity: 'OPINION_MISSING',
    'publicity-end': 'PUBLICITY_NOT_STARTED',
    decision: 'OPINION_MISSING',
    'refusal-notice': 'DECISION_MISSING',
  },
  'awaiting-publicity': {
    ...reviewed,
    publicity: 'allowed',
    'publicity-end': 'PUBLICITY_NOT_STARTED',
    decision: 'PUBLICITY_MISSING',
  },
  'in-publicity': {
    ...reviewed,
    publicity: 'PUBLICITY_ALREADY_STARTED',
    'publicity-end': 'allowed',
    decision: 'PUBLICITY_NOT_OVER',
  },
  publicised: {
    ...reviewed,
    publicity: 'PUBLICITY_ALREADY_ENDED',
    'publicity-end': 'PUBLICITY_ALREADY_ENDED',
    decision: 'allowed',
  },
  supported: {
    ...reviewed,
    publicity: 'STEP_NOT_IN_PROCEDURE',
    'publicity-end': 'STEP_NOT_IN_PROCEDURE',
    decision: 'allowed',
  },
  opposed: {
    ...reviewed,
    publicity: 'OPINION_NEGATIVE',
    'publicity-end': 'OPINION_NEGATIVE',
    decision: 'allowed',
  },
  decided: { ...over, 'refusal-notice': 'allowed', 'track-reopening': 'TRACK_NOT_CLOSED_BY_END' },
  closed: { ...over, 'refusal-notice': 'NOTICE_NOT_OWED', 'track-reopening': 'allowed' },
} as const satisfies Record<TrackStateName, Record<CaseCommand, Verdict>>;

type Order = typeof STEP_ORDER;

/** The states in which a step may be taken, read off {@link STEP_ORDER}. */
export type StateFor<S extends CaseCommand> = Extract<
  TrackState,
  { is: { [N in TrackStateName]: Order[N][S] extends 'allowed' ? N : never }[TrackStateName] }
>;

/**
 * Whether a step may be taken on a track as it stands: out comes its state, which can only be one of those that allow
 * the step. Refuses with the code of {@link STEP_ORDER}, TRACK_NOT_IN_CASE, STEP_NOT_IN_PROCEDURE, TRACK_WITHDRAWN where
 * the family's withdrawal has ended it, TRACK_NOT_CLOSED_BY_END, HOUSEHOLD_ENDED where nobody is left of whom it could be.
 */
export function stepAllowed<S extends CaseCommand>(
  file: CaseState,
  track: Track,
  step: S,
  procedures: Procedures = PROCEDURES,
): Result<StateFor<S>> {
  const found = trackOfCase(file, track);
  if (!found.ok) return found;
  const state = found.value;
  if (outlivesHousehold(file, state)) return refuseForEnd(file);
  if (!takesStep(procedures[track], step)) return refuseStepNotInProcedure(track, step);
  const verdict: Verdict = STEP_ORDER[state.is][step];
  if (verdict === 'TRACK_ALREADY_CLOSED') return refuseEnded([state]);
  if (verdict === 'TRACK_NOT_CLOSED_BY_END') return refuseOtherEnd(state);
  if (verdict !== 'allowed') return refuse(verdict, stepParams(state, track, step));
  // The type is read off the table that has just allowed the step in this state.
  return ok(state as StateFor<S>);
}

function refuseForEnd({ householdEnded }: CaseState): Failure {
  return refuse('HOUSEHOLD_ENDED', { on: householdEnded?.on ?? '' });
}

/** Refuses a step that the procedure of the track does not have. */
export function refuseStepNotInProcedure(track: Track, step: CaseCommand): Failure {
  return refuse('STEP_NOT_IN_PROCEDURE', namedStep(track, step));
}

function namedStep(track: Track, step: CaseCommand): RefusalParams {
  const texts = { track: nameOf(trackCodes, track), step: nameOf(caseCommandCodes, step) };
  return { track, step, ...inBothLanguages(texts) };
}

function stepParams(state: TrackState, track: Track, step: CaseCommand): RefusalParams {
  if (state.is === 'in-publicity') return { ...publicityDays(state.publicity) };
  return state.is === 'supported' ? namedStep(track, step) : {};
}

/** How a track ended that is not reopened, as its sentence says it. */
const DECIDED = { zh: '已作出决定', en: 'it was decided' } as const;

/** Refuses to reopen a track that did not end because its household did: TRACK_NOT_CLOSED_BY_END, TRACK_WITHDRAWN. */
export function refuseOtherEnd(state: TrackState): Failure {
  if (state.is !== 'closed') return refuse('TRACK_NOT_CLOSED_BY_END', inBothLanguages({ how: DECIDED }));
  const { outcome, on } = state;
  if (outcome === 'withdrawn') return refuse('TRACK_WITHDRAWN', { on });
  return refuse('TRACK_NOT_CLOSED_BY_END', inBothLanguages({ how: nameOf(trackOutcomeCodes, outcome) }));
}

/** A command that comes just after a withdrawal is refused with its reason: the case that was open a moment ago was not lost. */
export function refuseEnded(states: readonly TrackState[]): Failure {
  const last = states.findLast((state) => state.is === 'closed' && state.outcome === 'withdrawn');
  return last?.is === 'closed' ? refuse('TRACK_WITHDRAWN', { on: last.on }) : refuse('TRACK_ALREADY_CLOSED');
}

/**
 * Whether verification and survey may still be recorded: until the first opinion that stands,
 * and again for a track that an objection or a return led back to the survey, or that waits for the verification of an
 * adult who came later. Tracks whose procedure does not take the
 * step neither ask for it nor stand in its way. Refuses HOUSEHOLD_ENDED and STEP_NOT_IN_PROCEDURE as {@link stepAllowed}.
 */
export function gatheringAllowed(
  file: CaseState,
  step: 'verification-report' | 'survey',
  procedures: Procedures = PROCEDURES,
): Result<CaseState> {
  const open = tracksOf(file).filter(({ state }) => isOpen(state));
  if (open.length === 0) return refuseEnded(tracksOf(file).map(({ state }) => state));
  if (file.householdEnded !== undefined) return refuseForEnd(file);
  const taking = open.filter(({ track }) => takesStep(procedures[track], step));
  const [first] = open;
  if (taking.length === 0 && first !== undefined) return refuseStepNotInProcedure(first.track, step);
  const returned = taking.some(({ state }) => state.is === 'gathering' && state.surveyAfter > 0);
  if (returned || isSupplemented(file, taking)) return ok(file);
  for (const { state } of taking) {
    const verdict: Verdict = STEP_ORDER[state.is][step];
    if (verdict !== 'allowed') return refuse(verdict);
  }
  return ok(file);
}

/** Whether one of the tracks waits for the verification of adults who came after the last report. */
function isSupplemented({ verification }: CaseState, taking: readonly TrackInCase[]): boolean {
  if (verification.is === 'reported' || verification.supplementary === undefined) return false;
  return taking.some(({ state }) => state.is === 'gathering');
}
