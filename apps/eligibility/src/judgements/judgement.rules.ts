import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type {
  Category,
  JudgementAnswer,
  JudgementQuestion,
  LeftOpenReason,
  Track,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { missingFor } from '../cases/gathering.rules.js';
import { earliestOpinion, stepDate } from '../cases/step-date.rules.js';
import { stepAllowed } from '../cases/step-order.rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { verificationMissing } from '../verification/missing-report.rules.js';
import type { JudgementContext } from './judgement-context.js';

/**
 * Whether a question of a track can be answered: once report and survey are there, on a day that its opinion could have.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, VERIFICATION_MISSING, SURVEY_MISSING, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function judgementPossible(
  file: CaseState,
  { track, on }: { readonly track: Track; readonly on: IsoDate },
  { today, staffCode, declaredRelatives }: JudgementContext,
): Result<true> {
  const state = stepAllowed(file, track, 'initial-opinion');
  if (!state.ok) return state;
  const missing = missingFor(file, state.value, PROCEDURES[track]);
  if (missing === 'VERIFICATION_MISSING') return verificationMissing(file);
  if (missing !== undefined) return refuse(missing);
  const dated = stepDate(on, earliestOpinion(file, state.value), today);
  if (!dated.ok) return dated;
  const related = noCloseRelative([staffCode], declaredRelatives);
  return related.ok ? ok(true) : related;
}

/**
 * An opinion rests on the answers before it. Once the rules find something else than it rests on, as on the 16th birthday of
 * a child, it has to be given again, and what they ask then is answered without going back to the survey. Refuses
 * OPINION_ALREADY_GIVEN where the opinion still stands.
 * @param hash of what the rules find on the day of the answer
 */
export function answersOpen(file: CaseState, track: Track, hash: string): Result<true> {
  const state = file.tracks[track];
  const given = state !== undefined && 'opinion' in state ? state.opinion : undefined;
  return given?.determinationHash === hash ? refuse('OPINION_ALREADY_GIVEN') : ok(true);
}

/** What was answered, as the aid chain has it: the question and the answer, nothing of what it rests on. */
export interface RecordedAnswer {
  readonly track: Track;
  readonly question: JudgementQuestion;
  readonly answer: JudgementAnswer;
  readonly on: IsoDate;
  readonly personId?: string;
  readonly category?: Category;
  readonly reasonCode?: LeftOpenReason;
  /** The ordinal number of the answer to this question. */
  readonly number: number;
}

/** The link of an answer in the aid chain. */
export function judgementRecorded({ caseId, householdId }: CaseState, answered: RecordedAnswer): CaseEvent {
  const { personId, ...rest } = answered;
  const subject = { householdId, ...(personId === undefined ? {} : { personId }) };
  return { type: 'eligibility.judgement-recorded.v1', data: { subject, caseId, ...rest } };
}
