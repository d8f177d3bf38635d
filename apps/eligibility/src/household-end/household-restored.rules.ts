import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  categoryCodes,
  listed,
  nameOf,
  TRACKS,
  type Category,
  type MistakenEndAnswer,
  type Track,
} from '@aid-chain/vocabulary';
import { decidedBody, decidesTrack, type DecidedBody } from '../authority/authority.rules.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { trackOfCase, withTrack } from '../cases/case-track.rules.js';
import type { CaseEvent, CaseState, Decided, TrackState } from '../cases/case.state.js';
import type { MistakenEnd, RecognitionKey, WithoutHousehold } from '../cases/without-household.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import type { EndedHousehold } from '../household/household-store.js';
import { categoriesOf, isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { EndContext } from './recognition-end.rules.js';
import { reviewReasonGiven } from './review-of-restored.rules.js';
import { limitOf, replacedFrom } from './replaced-from.rules.js';

/** The correction of a household's end. */
export interface Restoration {
  readonly householdEnded: EndedHousehold;
  readonly restoredOn: IsoDate;
}

/**
 * A case of a household whose end was entered by mistake. What runs goes on as if nothing had been said; what was
 * ended or closed because of it stays so, and who decides it is asked: nothing revives by itself.
 */
export function followRestored(file: CaseState, restoration: Restoration): CaseState {
  return TRACKS.reduce<CaseState>((sofar, track) => {
    const state = sofar.tracks[track];
    return state === undefined ? sofar : withTrack(sofar, track, followed(state, restoration));
  }, withoutEnd(file));
}

function withoutEnd({ householdEnded: _ended, ...file }: CaseState): CaseState {
  return file;
}

function followed(state: TrackState, mistaken: Restoration): TrackState {
  if (state.is === 'closed')
    // The question that is open already stands as it was asked: a later end and return asks no other one.
    return state.outcome !== 'household-ended' || state.mistaken !== undefined
      ? state
      : { ...state, mistaken };
  if (state.is !== 'decided') return state;
  const { withoutHousehold, ...decision } = state.decision;
  if (withoutHousehold === undefined || withoutHousehold.mistaken !== undefined) return state;
  if (withoutHousehold.ended === undefined) return { ...state, decision };
  return { ...state, decision: { ...decision, withoutHousehold: { ...withoutHousehold, mistaken } } };
}

/** A recognition that was ended with a household which stands again, and of which the authority has not decided yet. */
export interface EndToReview {
  readonly recognitions: readonly RecognitionKey[];
  readonly categories: readonly Category[];
  readonly effectiveOn: IsoDate;
  readonly reasonCode: string;
  readonly householdEnded: EndedHousehold;
  readonly restoredOn: IsoDate;
}

/** What of a track its authority is asked about because the end of the household was a mistake. */
export function endToReview(state: TrackState): EndToReview | undefined {
  const end = state.is === 'decided' ? state.decision.withoutHousehold : undefined;
  if (end?.ended === undefined || end.mistaken === undefined || end.mistaken.answered !== undefined)
    return undefined;
  const { householdEnded, restoredOn } = end.mistaken;
  const { recognitions, reasonCode, ended } = end;
  const named = { recognitions, categories: categoriesOf(recognitions) };
  return { ...named, reasonCode, effectiveOn: ended.effectiveOn, householdEnded, restoredOn };
}

export interface EndAnswer {
  readonly track: Track;
  readonly on: IsoDate;
  readonly answer: MistakenEndAnswer;
  /** What has changed, where the recognition is examined anew. */
  readonly reason?: string;
}

export interface AnswerContext extends Omit<EndContext, 'monthsAfter'> {
  /** The recognitions of the household, which run, ended or were replaced. */
  readonly recognitions: readonly Recognition[];
}

/**
 * Who decides the track takes the end of a recognition back: it runs from the day on which it had ended, without a gap,
 * also where conditions have changed, which a review examines (`reviewOfRestored`); the end stays on record. It is left
 * only where the household was recognised anew (社会救助法 48).
 * Refuses TRACK_NOT_IN_CASE, TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED, NO_END_TO_REVIEW, HOUSEHOLD_ENDED, STEP_DATE_*, CLOSE_RELATIVE and
 * RECOGNITION_RUNS_ALREADY, NOT_RECOGNISED_ANEW, REVIEW_REASON_*.
 */
export function answerMistakenEnd(
  file: CaseState,
  { track, on, answer, reason }: EndAnswer,
  context: AnswerContext,
): Result<Decided> {
  const found = trackOfCase(file, track);
  if (!found.ok) return found;
  const { authority } = context;
  const decides = decidesTrack(track, authority, context.role);
  if (!decides.ok) return decides;
  const asked = endToReview(found.value);
  if (found.value.is !== 'decided' || asked === undefined) return refuse('NO_END_TO_REVIEW');
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const day = stepDate(on, asked.restoredOn, context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const { recognitions } = context;
  const open = asked.recognitions.filter((key) => !recognitions.some((each) => isRunning(each, key)));
  const possible = answerPossible(answer, asked, open);
  if (!possible.ok) return possible;
  const reasoned = reviewReasonGiven(answer, reason);
  if (!reasoned.ok) return reasoned;
  const state = withTrack(file, track, answered(found.value, { by: context.by, on, answer }));
  return ok({
    state,
    events: answerEvents(file, { track, on, answer }, asked, {
      open,
      recognitions,
      decided: decidedBody(authority),
    }),
  });
}

/** @param open what is not recognised again by now */
function answerPossible(
  answer: MistakenEndAnswer,
  { effectiveOn }: EndToReview,
  open: readonly RecognitionKey[],
): Result<true> {
  switch (answer) {
    case 'restore':
    case 'conditions-changed':
      return open.length === 0 ? refuse('RECOGNITION_RUNS_ALREADY') : ok(true);
    case 'recognised-anew': {
      if (open.length === 0) return ok(true);
      const names = listed(categoriesOf(open).map((category) => nameOf(categoryCodes, category)));
      return refuse('NOT_RECOGNISED_ANEW', { effectiveOn, ...inBothLanguages({ categories: names }) });
    }
  }
}

type Answered = NonNullable<MistakenEnd['answered']>;

/** An end that was taken back makes room for a later one; one that is left stays where it is. */
function answered(state: Extract<TrackState, { is: 'decided' }>, answer: Answered): TrackState {
  const { withoutHousehold, formerEnds = [], ...decision } = state.decision;
  if (withoutHousehold?.mistaken === undefined) return state;
  const mistaken = { ...withoutHousehold.mistaken, answered: answer };
  const end: WithoutHousehold = { ...withoutHousehold, mistaken };
  return answer.answer === 'recognised-anew'
    ? { ...state, decision: { ...state.decision, withoutHousehold: end } }
    : { ...state, decision: { ...decision, formerEnds: [...formerEnds, end] } };
}

interface AnsweredOf {
  readonly open: readonly RecognitionKey[];
  readonly recognitions: readonly Recognition[];
  readonly decided: DecidedBody;
}

/** Restored is what does not run again; an end that is left is published too, as the family reads why. */
function answerEvents(
  { householdId, caseId }: CaseState,
  { track, on, answer }: EndAnswer,
  { categories, effectiveOn: endedFrom }: EndToReview,
  { open, recognitions, decided }: AnsweredOf,
): CaseEvent[] {
  const common = { subject: { householdId }, caseId, track, endedFrom, on, ...decided };
  if (answer !== 'recognised-anew')
    return open.map((key) => ({
      type: 'eligibility.recognition-restored.v1',
      data: {
        ...{ ...common, endedFrom: replacedFrom(recognitions, caseId, key) ?? endedFrom, ...key },
        ...limitOf(recognitions, caseId, key),
        reasonCode: answer,
      },
    }));
  return categories.map((category) => ({
    type: 'eligibility.recognition-end-confirmed.v1',
    data: { ...common, category, reasonCode: answer },
  }));
}

function isRunning({ state, ...each }: Recognition, key: RecognitionKey): boolean {
  return state.is === 'running' && isOf(key, recognitionKey(each));
}
