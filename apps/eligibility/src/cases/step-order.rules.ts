import { ok, refuse, type RefusalCode, type Result } from '@aid-chain/kernel';
import type { CaseCommand } from '@aid-chain/vocabulary';
import { publicityDays } from '../publicity/publicity-days.rules.js';
import type { CaseState, TrackState, TrackStateName } from './case.state.js';
import { isOpen, outlivesHousehold, tracksOf } from './case-track.rules.js';

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

/**
 * What each state allows, and the refusal for everything else (D57 15-21).
 * A given opinion may be given again where its determination has changed: that is the opinion's own rule.
 */
export const STEP_ORDER = {
  gathering: {
    'verification-report': 'allowed',
    survey: 'allowed',
    'initial-opinion': 'allowed',
    publicity: 'OPINION_MISSING',
    'publicity-end': 'PUBLICITY_NOT_STARTED',
    decision: 'OPINION_MISSING',
    'refusal-notice': 'DECISION_MISSING',
  },
  'awaiting-publicity': {
    'verification-report': fixed,
    survey: fixed,
    'initial-opinion': 'allowed',
    publicity: 'allowed',
    'publicity-end': 'PUBLICITY_NOT_STARTED',
    decision: 'PUBLICITY_MISSING',
    'refusal-notice': 'DECISION_MISSING',
  },
  'in-publicity': {
    'verification-report': fixed,
    survey: fixed,
    'initial-opinion': 'allowed',
    publicity: 'PUBLICITY_ALREADY_STARTED',
    'publicity-end': 'allowed',
    decision: 'PUBLICITY_NOT_OVER',
    'refusal-notice': 'DECISION_MISSING',
  },
  publicised: {
    'verification-report': fixed,
    survey: fixed,
    'initial-opinion': 'allowed',
    publicity: 'PUBLICITY_ALREADY_ENDED',
    'publicity-end': 'PUBLICITY_ALREADY_ENDED',
    decision: 'allowed',
    'refusal-notice': 'DECISION_MISSING',
  },
  opposed: {
    'verification-report': fixed,
    survey: fixed,
    'initial-opinion': 'allowed',
    publicity: 'OPINION_NEGATIVE',
    'publicity-end': 'OPINION_NEGATIVE',
    decision: 'allowed',
    'refusal-notice': 'DECISION_MISSING',
  },
  decided: { ...over, 'refusal-notice': 'allowed' },
  closed: { ...over, 'refusal-notice': 'NOTICE_NOT_OWED' },
} as const satisfies Record<TrackStateName, Record<CaseCommand, Verdict>>;

/**
 * Whether a step may be taken on a track as it stands; refuses with the code of {@link STEP_ORDER}, TRACK_WITHDRAWN where
 * the family's withdrawal has ended it, HOUSEHOLD_ENDED where nobody is left of whom it could be.
 */
export function stepAllowed(file: CaseState, state: TrackState, step: CaseCommand): Result<TrackState> {
  if (outlivesHousehold(file, state)) return refuseForEnd(file);
  const verdict: Verdict = STEP_ORDER[state.is][step];
  if (verdict === 'TRACK_ALREADY_CLOSED') return refuseEnded([state]);
  return verdict === 'allowed' ? ok(state) : refuse(verdict, stepParams(state));
}

function refuseForEnd({ householdEnded }: CaseState): Result<never> {
  return refuse('HOUSEHOLD_ENDED', { on: householdEnded?.on ?? '' });
}

/** Whoever comes just after a withdrawal hears of it: the case that was open a moment ago was not lost. */
export function refuseEnded(states: readonly TrackState[]): Result<never> {
  const last = states.findLast((state) => state.is === 'closed' && state.outcome === 'withdrawn');
  return last?.is === 'closed' ? refuse('TRACK_WITHDRAWN', { on: last.on }) : refuse('TRACK_ALREADY_CLOSED');
}

/**
 * Whether verification and survey may still be recorded: until the first opinion that stands,
 * and again for a track that an objection or a return led back to the survey. Refuses HOUSEHOLD_ENDED as {@link stepAllowed}.
 */
export function gatheringAllowed(file: CaseState, step: 'verification-report' | 'survey'): Result<CaseState> {
  const states = tracksOf(file).map(({ state }) => state);
  const open = states.filter(isOpen);
  if (open.length === 0) return refuseEnded(states);
  if (file.householdEnded !== undefined) return refuseForEnd(file);
  const returned = open.some((state) => state.is === 'gathering' && state.surveyAfter > 0);
  if (returned) return ok(file);
  for (const state of open) {
    const verdict: Verdict = STEP_ORDER[state.is][step];
    if (verdict !== 'allowed') return refuse(verdict);
  }
  return ok(file);
}

function stepParams(state: TrackState): Record<string, string> {
  return state.is === 'in-publicity' ? publicityDays(state.publicity) : {};
}
