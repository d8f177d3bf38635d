import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  decisionCodes,
  nameOf,
  type DecisionKind,
  type DecisionReason,
  type Track,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import { decidesTrack, type TrackAuthority } from '../authority/authority.rules.js';
import { opinionGiver, otherThanOpinionGiver } from '../authority/opinion-giver.rules.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided, Notice, Recognised, TrackState } from '../cases/case.state.js';
import { backToSurvey, trackOfCase, withTrack } from '../cases/case-track.rules.js';
import { lastStepOf, stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { stepAllowed, type StateFor } from '../cases/step-order.rules.js';
import { closeTrack } from '../cases/withdraw.rules.js';
import { undetermined } from '../determination/open-reasons.rules.js';
import type { Computed, Procedure } from '../procedures/procedure-definition.js';
import { PROCEDURES, takesStep, type Procedures } from '../procedures/procedures.rules.js';
import { decisionEvents } from './decision-events.rules.js';
import { reasonsAdmitted } from './decision-reasons.rules.js';
import { resultOf, type DecidedBy, type DecisionResult } from './decision-result.rules.js';

export interface DecisionCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly outcome: DecisionKind;
  readonly determinationHash: string;
  readonly reasonCodes: readonly DecisionReason[];
}

export interface DecisionContext extends DecidedBy {
  readonly today: IsoDate;
  readonly by: string;
  readonly role: string;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  readonly positions: MemberPositions;
  /** Whether the place has a negative list of its own (S3-31). */
  readonly negativeList: boolean;
  /** What the household receives in the track by earlier decisions. */
  readonly running: readonly Recognised[];
  /** The notice that a refusal would owe. */
  readonly noticeOwed: Extract<Notice, { is: 'due' }>;
  /** Who decides the track in this place on this day. */
  readonly authority: TrackAuthority;
}

type Decidable = StateFor<'decision'>;

/**
 * The decision of one track as its procedure has it: what was computed, or freely with reasons, or back to the survey.
 * Where it has publicity nothing is recognised without. Refuses TRACK_*, HOUSEHOLD_ENDED, OPINION_MISSING, PUBLICITY_*, STEP_DATE_*,
 * OPINION_GIVER_MAY_NOT_DECIDE, CLOSE_RELATIVE, REQUESTED_CATEGORY_OPEN, FACTS_MISSING, CONTRADICTION_OPEN, PARAMETER_PENDING,
 * DETERMINATION_*, DECISION_*, AUTHORITY_NOT_PROVIDED. Source: S0-21; D57 19-21; 社会救助法 44.
 */
export function decideTrack(
  file: CaseState,
  command: DecisionCommand,
  context: DecisionContext,
  procedures: Procedures = PROCEDURES,
): Result<Decided> {
  const possible = decisionPossible(file, command, context, procedures);
  if (!possible.ok) return possible;
  const { track, on, outcome } = command;
  const procedure = procedures[track];
  const reasoned = reasonsAdmitted(command, context, procedure);
  if (!reasoned.ok) return reasoned;
  if (outcome === 'return') {
    const state = withTrack(file, track, backToSurvey(file, on));
    return ok({ state, events: [stepRecorded(file, 'opinion', on, 'returned-to-survey', track)] });
  }
  const computed = procedure.computed(context.determination, file.categoriesRequested);
  if (computed === 'undetermined')
    return undetermined(context.determination, context.positions, file.categoriesRequested);
  const frozen = sameDetermination(possible.value, command, context);
  if (!frozen.ok) return frozen;
  const admitted = outcomeAdmitted(possible.value, command, procedure, computed);
  if (!admitted.ok) return admitted;
  return ok(decided(file, possible.value, command, context, procedure));
}

/** Whether this official may decide this track on this day. */
export function decisionPossible(
  file: CaseState,
  command: Pick<DecisionCommand, 'track' | 'on'>,
  context: Pick<DecisionContext, 'today' | 'by' | 'role' | 'staffCode' | 'declaredRelatives' | 'authority'>,
  procedures: Procedures = PROCEDURES,
): Result<Decidable> {
  const found = trackOfCase(file, command.track);
  if (!found.ok) return found;
  const decides = decidesTrack(command.track, context.authority, context.role);
  if (!decides.ok) return decides;
  const allowed = stepAllowed(file, command.track, 'decision', procedures);
  if (!allowed.ok) return allowed;
  const state = allowed.value;
  const on = stepDate(command.on, lastStepOf(state), context.today);
  if (!on.ok) return on;
  const another = otherThanOpinionGiver(
    opinionGiver(file, command.track),
    context.by,
    context.authority.role,
  );
  if (!another.ok) return another;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  return related.ok ? ok(state) : related;
}

function sameDetermination(
  state: Decidable,
  command: DecisionCommand,
  { determination }: DecisionContext,
): Result<true> {
  const frozen = state.opinion.determinationHash;
  if (determination.hash !== frozen) return refuse('DETERMINATION_CHANGED');
  return command.determinationHash === frozen ? ok(true) : refuse('DETERMINATION_NOT_NAMED');
}

function outcomeAdmitted(
  state: Decidable,
  command: DecisionCommand,
  procedure: Procedure,
  computed: Computed,
): Result<true> {
  const notPublic = takesStep(procedure, 'publicity') && state.is !== 'publicised';
  if (command.outcome === 'recognise' && notPublic) return refuse('PUBLICITY_MISSING');
  if (procedure.deciding.is === 'with-reasons') return ok(true);
  const asked = computed === 'positive' ? 'recognise' : 'refuse';
  if (command.outcome === asked) return ok(true);
  const { zh, en } = nameOf(decisionCodes, asked);
  const named = inBothLanguages({ computed: { zh: `${zh}，${asked}`, en } });
  return refuse('DECISION_NOT_AS_COMPUTED', { computed: asked, ...named });
}

function decided(
  file: CaseState,
  state: Decidable,
  command: DecisionCommand,
  context: DecisionContext,
  procedure: Procedure,
): Decided {
  const { track, on, reasonCodes, determinationHash } = command;
  const { by, determination, noticeOwed, running, positions, authority } = context;
  const result: DecisionResult = resultOf(file, command, context, procedure);
  const owesNotice = result.refused.length > 0 || result.refusedPersons.length > 0;
  const nothing = result.recognised.length === 0 && !owesNotice;
  const outcome = procedure.closes['nothing-examined'];
  if (nothing && outcome !== undefined)
    return closeTrack(file, track, { outcome, reasonCode: outcome, by, on });
  const notice: Notice = owesNotice ? noticeOwed : { is: 'not-owed' };
  const before = running.length === 0 ? {} : { running };
  const { under } = authority;
  const used = under === undefined ? {} : { authority: under };
  const { refusedPersons, ...found } = result;
  const persons = refusedPersons.length === 0 ? {} : { refusedPersons };
  const decision = { by, on, determinationHash, ...found, ...persons, reasonCodes, ...before, ...used };
  const next: TrackState = { is: 'decided', opinion: state.opinion, decision, notice };
  return {
    state: withTrack(file, track, next),
    events: decisionEvents(file, procedure, {
      authority,
      ...result,
      reasonCodes,
      running,
      determination,
      positions,
      noticeDueOn: noticeOwed.dueOn,
    }),
  };
}
