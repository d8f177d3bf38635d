import { inBothLanguages, ok, refuse, type IsoDate, type RefusalCode, type Result } from '@aid-chain/kernel';
import { negativeListOpen, negativeListStands } from '@aid-chain/policy';
import {
  isCodeOf,
  nameOf,
  opinionCodes,
  type Bilingual,
  type OpinionKind,
  type Track,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { Opinion } from '../cases/open-track.state.js';
import { withTrack } from '../cases/case-track.rules.js';
import { missingFor } from '../cases/gathering.rules.js';
import { earliestOpinion, stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { stepAllowed, type StateFor } from '../cases/step-order.rules.js';
import { closeTrack } from '../cases/withdraw.rules.js';
import { openQuestions, refuseOpenQuestions } from '../open-questions/open-questions.rules.js';
import { undetermined } from '../determination/open-reasons.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { awaitsReview } from '../review-meetings/review-meeting.rules.js';
import { nextVillageStep, villageRoute, VILLAGE_TRACK } from '../village/village-route.rules.js';
import { namedStep } from '../village/village-step.rules.js';
import { verificationMissing } from '../verification/missing-report.rules.js';
import type { Computed, OwnOutcome, Procedure } from '../procedures/procedure-definition.js';
import { PROCEDURES, takesStep, type Procedures } from '../procedures/procedures.rules.js';

/** What an opinion can state of a household that is there. */
type JudgedOpinion = Exclude<OpinionKind, 'household-ended'>;

export interface OpinionCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly opinion: JudgedOpinion;
}

export interface OpinionContext {
  readonly today: IsoDate;
  readonly by: string;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** What the rules find today; asked for only once report and survey are there. */
  readonly determination: TrackDetermination;
  readonly positions: MemberPositions;
  /** Whether the place has a review meeting after an objection. */
  readonly reviews?: boolean;
}

/** Which opinions a result of the rules admits; the monitored line is a reference, never a veto. */
const ADMITTED = {
  positive: { positive: true, negative: 'OPINION_NOT_AS_COMPUTED', 'no-ground': 'OPINION_NOT_AS_COMPUTED' },
  negative: { positive: 'OPINION_NOT_AS_COMPUTED', negative: true, 'no-ground': 'OPINION_NOT_AS_COMPUTED' },
  proposed: { positive: true, negative: true, 'no-ground': 'GROUND_EXISTS' },
  'no-ground': { positive: 'NO_GROUND_FOUND', negative: 'NO_GROUND_FOUND', 'no-ground': true },
  'outside-scope': {
    positive: 'RESIDENCE_OUTSIDE_SCOPE',
    negative: 'RESIDENCE_OUTSIDE_SCOPE',
    'no-ground': true,
  },
} as const satisfies Record<Exclude<Computed, 'undetermined'>, Record<JudgedOpinion, true | RefusalCode>>;

/**
 * Whether an opinion can be given at all, before anything is computed.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, VERIFICATION_MISSING, SURVEY_MISSING, STEP_DATE_*.
 */
export function opinionPossible(
  file: CaseState,
  command: OpinionCommand,
  today: IsoDate,
  procedures: Procedures = PROCEDURES,
): Result<StateFor<'initial-opinion'>> {
  const state = stepAllowed(file, command.track, 'initial-opinion', procedures);
  if (!state.ok) return state;
  const missing = missingFor(file, state.value, procedures[command.track]);
  if (missing === 'VERIFICATION_MISSING') return verificationMissing(file);
  if (missing !== undefined) return refuse(missing);
  const on = stepDate(command.on, earliestOpinion(file, state.value), today);
  return on.ok ? state : on;
}

/**
 * The township's opinion; it freezes the determination. Without ground it ends the monitored track.
 * A given opinion is replaced only where the determination has changed since, else OPINION_ALREADY_GIVEN.
 * Refuses as {@link opinionPossible}, CLOSE_RELATIVE, REQUESTED_CATEGORY_OPEN, FACTS_MISSING, CONTRADICTION_OPEN, PARAMETER_PENDING,
 * OPINION_NOT_AS_COMPUTED, GROUND_EXISTS, NO_GROUND_FOUND, RESIDENCE_OUTSIDE_SCOPE, QUESTION_OPEN, NEGATIVE_LIST_STANDS,
 * OVERRIDE_INCOME_UNKNOWN, REVIEW_MEETING_MISSING, VILLAGE_STEP_MISSING. Source: D57 19; S0-21.
 */
export function giveOpinion(
  file: CaseState,
  command: OpinionCommand,
  context: OpinionContext,
  procedures: Procedures = PROCEDURES,
): Result<Decided> {
  const procedure = procedures[command.track];
  const possible = opinionPossible(file, command, context.today, procedures);
  if (!possible.ok) return possible;
  const given = givenOpinion(possible.value);
  if (given?.determinationHash === context.determination.hash) return refuse('OPINION_ALREADY_GIVEN');
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  const { categoriesRequested } = file;
  const asked = procedure.computed(context.determination, categoriesRequested);
  if (asked === 'undetermined')
    return undetermined(context.determination, context.positions, categoriesRequested);
  const questions = openQuestions(file, context.determination);
  if (questions.length > 0) return refuseOpenQuestions(questions, context.positions);
  if (command.opinion === 'positive' && negativeListStands(context.determination.worksheet.lines))
    return refuse('NEGATIVE_LIST_STANDS');
  if (command.opinion === 'positive' && negativeListOpen(context.determination.worksheet.lines))
    return refuse('OVERRIDE_INCOME_UNKNOWN');
  if (context.reviews === true && awaitsReview(file, command.track)) return refuse('REVIEW_MEETING_MISSING');
  const reported = reportedByVillage(file, command);
  if (!reported.ok) return reported;
  const admitted = ADMITTED[asked][command.opinion];
  if (admitted !== true)
    return refuse(admitted, { computed: asked, ...inBothLanguages({ computed: named(asked) }) });
  const closing = procedure.closes[asked];
  if (closing !== undefined) return ok(closedByOpinion(file, command, context.by, closing));
  return ok(withOpinion(file, command, context, procedure));
}

/** Of a household that its village reports nothing is supported before the village and the re-check are done (S3-09, S3-15). */
function reportedByVillage(file: CaseState, { track, opinion }: OpinionCommand): Result<true> {
  const isAsked = track === VILLAGE_TRACK && opinion === 'positive';
  const route = isAsked ? villageRoute(file) : undefined;
  if (route === undefined || route === 'done') return ok(true);
  return refuse('VILLAGE_STEP_MISSING', namedStep(nextVillageStep(file)));
}

/** The family is notified why the track ends: for want of a ground, or for its residence alone. */
function closedByOpinion(
  file: CaseState,
  { track, on }: OpinionCommand,
  by: string,
  outcome: OwnOutcome,
): Decided {
  const closed = closeTrack(file, track, { outcome, reasonCode: outcome, by, on });
  return {
    state: closed.state,
    events: [stepRecorded(file, 'opinion', on, outcome, track), ...closed.events],
  };
}

function withOpinion(
  file: CaseState,
  { track, on, opinion: kind }: OpinionCommand,
  { by, determination }: OpinionContext,
  procedure: Procedure,
): Decided {
  const opinion: Opinion = { by, on, determinationHash: determination.hash };
  const supported = takesStep(procedure, 'publicity') ? 'awaiting-publicity' : 'supported';
  const is = kind === 'positive' ? supported : 'opposed';
  return {
    state: withTrack(file, track, { is, opinion }),
    events: [stepRecorded(file, 'opinion', on, kind, track)],
  };
}

/** The opinion that a result asks for, as people call it, with its code. */
function named(asked: Computed): Bilingual {
  if (!isCodeOf(opinionCodes, asked)) return { zh: asked, en: asked };
  const { zh, en } = nameOf(opinionCodes, asked);
  return { zh: `${zh}，${asked}`, en };
}

function givenOpinion(state: StateFor<'initial-opinion'>): Opinion | undefined {
  return state.is === 'gathering' ? undefined : state.opinion;
}
