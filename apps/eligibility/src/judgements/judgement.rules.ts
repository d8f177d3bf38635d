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
 * Whether a question of a track can be answered: once report and survey are there and before the opinion that rests on it.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, OPINION_ALREADY_GIVEN, VERIFICATION_MISSING, SURVEY_MISSING, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function judgementPossible(
  file: CaseState,
  { track, on }: { readonly track: Track; readonly on: IsoDate },
  { today, staffCode, declaredRelatives }: JudgementContext,
): Result<true> {
  const state = stepAllowed(file, track, 'initial-opinion');
  if (!state.ok) return state;
  if (state.value.is !== 'gathering') return refuse('OPINION_ALREADY_GIVEN');
  const missing = missingFor(file, state.value, PROCEDURES[track]);
  if (missing === 'VERIFICATION_MISSING') return verificationMissing(file);
  if (missing !== undefined) return refuse(missing);
  const dated = stepDate(on, earliestOpinion(file, state.value), today);
  if (!dated.ok) return dated;
  const related = noCloseRelative([staffCode], declaredRelatives);
  return related.ok ? ok(true) : related;
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
