import { ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ProposedNeed } from '@aid-chain/policy';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided, Survey } from '../cases/case.state.js';
import { earliestVersion } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';
import { establishedNeeds, needEvents, needsAnswered, type NeedAnswer } from '../needs/need-answers.rules.js';

export interface SignedAuthorisation {
  readonly personId: string;
  readonly signedOn: IsoDate;
}

export interface SurveyCommand {
  readonly on: IsoDate;
  readonly investigators: readonly string[];
  readonly authorisations: readonly SignedAuthorisation[];
  /** Every person that the brought facts speak of. */
  readonly personIds: readonly string[];
  readonly needs: readonly NeedAnswer[];
}

export interface SurveyContext {
  readonly today: IsoDate;
  /** Staff codes of the actor and of the investigators. */
  readonly staffCodes: readonly (string | undefined)[];
  readonly declaredRelatives: ReadonlySet<string>;
  readonly memberIds: ReadonlySet<string>;
  readonly leastInvestigators: number;
  /** What the rules propose from the facts including those of this survey. */
  readonly proposed: readonly ProposedNeed[];
  /** Adults without authorisation once those of this survey count. */
  readonly missingAfter: readonly string[];
  readonly newId: () => string;
}

/**
 * Records the household survey and establishes the needs that it confirms; it may bring missing authorisations,
 * which request the verification. Verification and survey come in either order.
 * Refuses OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*, INVESTIGATORS_TOO_FEW, CLOSE_RELATIVE,
 * PERSON_NOT_IN_HOUSEHOLD, AUTHORISATION_IN_FUTURE, NEED_*. Source: D57 15-16; surface.md «eligibility».
 */
export function recordSurvey(
  file: CaseState,
  command: SurveyCommand,
  context: SurveyContext,
): Result<Decided> {
  const checked = surveyAllowed(file, command, context);
  if (!checked.ok) return checked;
  const faults = personFaults(command, context.memberIds);
  const first = faults[0];
  if (first !== undefined) return refuse(first.code, { on: command.on }, faults);
  const answered = needsAnswered(context.proposed, command.needs);
  if (!answered.ok) return answered;
  const needs = establishedNeeds(file, context.proposed, command.needs, { on: command.on, ...context });
  const version = file.survey.is === 'recorded' ? file.survey.version + 1 : 1;
  const survey: Survey = { is: 'recorded', version, on: command.on };
  const state = withAuthorisations({ ...file, survey }, context.missingAfter, command.on);
  return ok({
    state,
    events: [stepRecorded(file, 'survey', command.on, 'recorded'), ...needEvents(file, needs)],
  });
}

/**
 * Whether a survey of that day can be recorded at all, before anything is read for it.
 * Refuses OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*.
 */
export function surveyPossible(file: CaseState, on: IsoDate, today: IsoDate): Result<IsoDate> {
  const allowed = gatheringAllowed(file, 'survey');
  if (!allowed.ok) return allowed;
  const previous = file.survey.is === 'recorded' ? file.survey.on : undefined;
  return stepDate(on, earliestVersion(file, previous), today);
}

function surveyAllowed(file: CaseState, command: SurveyCommand, context: SurveyContext): Result<true> {
  const possible = surveyPossible(file, command.on, context.today);
  if (!possible.ok) return possible;
  const least = context.leastInvestigators;
  if (new Set(command.investigators).size < least) return refuse('INVESTIGATORS_TOO_FEW', { least });
  return noCloseRelative(context.staffCodes, context.declaredRelatives);
}

/** Verification is requested as soon as every adult has signed (S0-20). */
function withAuthorisations(file: CaseState, missing: readonly string[], on: IsoDate): CaseState {
  if (file.verification.is !== 'authorisation-missing') return file;
  if (missing.length > 0) return { ...file, verification: { is: 'authorisation-missing', missing } };
  return { ...file, verification: { is: 'requested', on } };
}

function personFaults(command: SurveyCommand, memberIds: ReadonlySet<string>): Fault[] {
  const stranger = (personId: string | null, path: string): Fault[] =>
    personId === null || memberIds.has(personId) ? [] : [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path }];
  return [
    ...command.authorisations.flatMap(({ personId, signedOn }, index): Fault[] => {
      const path = `/authorisations/${String(index)}`;
      const late: Fault = {
        code: 'AUTHORISATION_IN_FUTURE',
        path: `${path}/signedOn`,
        params: { on: command.on },
      };
      return [...stranger(personId, `${path}/personId`), ...(signedOn > command.on ? [late] : [])];
    }),
    ...command.personIds.flatMap((personId) => stranger(personId, '/facts')),
    ...command.needs.flatMap(({ personId }, index) => stranger(personId, `/needs/${String(index)}/personId`)),
  ];
}
