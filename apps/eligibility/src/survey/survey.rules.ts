import type { StatedSchooling } from '@aid-chain/contracts';
import type { EvidenceRange, Facts } from '@aid-chain/facts';
import { ok, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import { authorisationTextFaults, type ProposedNeed } from '@aid-chain/policy';
import { assessmentFaults, type AssessedItem } from '../assessment/assessment.rules.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided, Survey } from '../cases/case.state.js';
import { earliestVersion } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { enteredUnder, stepRecorded } from '../cases/step-event.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';
import { foundFactFaults, noFaults } from '../found-facts/found-facts.rules.js';
import { establishedNeeds, needEvents, type NeedAnswer } from '../needs/need-answers.rules.js';
import { needFaults } from '../needs/need-faults.rules.js';
import type { NeedOfPupils } from '../needs/need-schooling.js';
import { paperFaults, type PaperRequest } from '../papers/paper-requests.rules.js';
import { paperContext, papersAfter, type SurveyPapers } from './survey-papers.rules.js';
import { investigatorFaults, type Official } from './investigators.rules.js';

interface SignedAuthorisation {
  readonly personId: string;
  readonly textVersion: string;
  readonly signedOn: IsoDate;
}

export interface SurveyCommand {
  readonly on: IsoDate;
  readonly investigators: readonly string[];
  readonly authorisations: readonly SignedAuthorisation[];
  readonly facts: Facts;
  readonly needs: readonly NeedAnswer[];
  /** What the family is asked for. */
  readonly papers: readonly PaperRequest[];
  /** What was found in the six dimensions, where the survey assessed them (S4-21). */
  readonly assessment?: readonly AssessedItem[];
}

export interface SurveyContext {
  readonly today: IsoDate;
  /** Staff codes of the actor and of the investigators. */
  readonly staffCodes: readonly (string | undefined)[];
  /** The active officials among the investigators, by their ids. */
  readonly officials: ReadonlyMap<string, Official>;
  readonly declaredRelatives: ReadonlySet<string>;
  /** Of the people of purchased services among them, those to whom the household is assigned for a survey. */
  readonly assigned: ReadonlySet<string>;
  /** Number of the contract, where somebody of a purchased service records it. */
  readonly contract?: string;
  readonly memberIds: ReadonlySet<string>;
  readonly leastInvestigators: number;
  /** The code under which a stored place is kept today. */
  readonly keptUnder: (code: string) => string;
  /** In which days income and spending must lie; undefined where the place sets none. */
  readonly range: EvidenceRange | undefined;
  /** The earliest day of an authorisation that is still valid; undefined where the place sets none. */
  readonly authorisedFrom: IsoDate | undefined;
  /** The versions of the authorisation in use on a day; undefined where the place names none. */
  readonly authorisationTexts: (day: IsoDate) => readonly string[] | undefined;
  /** When members were born. */
  readonly births: ReadonlyMap<string, IsoDate>;
  /** What the rules propose from the facts including those of this survey. */
  readonly proposed: readonly ProposedNeed[];
  /** Adults without authorisation once those of this survey count. */
  readonly missingAfter: readonly string[];
  /** By what a request for papers is judged. */
  readonly papers: SurveyPapers;
  readonly newId: () => string;
  /** Stage and school of those whom a need of education concerns, from the facts including those of this survey. */
  readonly schooling: (need: NeedOfPupils) => Partial<StatedSchooling>;
  /** The items that the place assesses. */
  readonly assessed?: readonly string[];
}

/**
 * Records the household survey and establishes the needs that it confirms; it may bring missing authorisations,
 * which request the verification. Verification and survey come in either order.
 * Refuses OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*, CLOSE_RELATIVE, and in one answer all faults of
 * investigators, authorisations, facts, needs and papers. Source: D57 15-16; 社会救助法 62 (L-12).
 */
export function recordSurvey(
  file: CaseState,
  command: SurveyCommand,
  context: SurveyContext,
): Result<Decided> {
  const checked = surveyAllowed(file, command, context);
  if (!checked.ok) return checked;
  const sound = noFaults(surveyFaults(file, command, context));
  if (!sound.ok) return sound;
  const needs = establishedNeeds(file, context.proposed, command.needs, { on: command.on, ...context });
  const version = file.survey.is === 'recorded' ? file.survey.version + 1 : 1;
  const survey: Survey = { is: 'recorded', version, on: command.on };
  const asked = papersAfter(file, command, context.papers);
  const state = withAuthorisations({ ...file, survey, ...asked }, context.missingAfter, command.on);
  const isAsked = asked.papers !== undefined && asked.papers !== file.papers;
  return ok({
    state,
    events: [
      enteredUnder(context.contract, stepRecorded(file, 'survey', command.on, 'recorded')),
      ...(isAsked ? [stepRecorded(file, 'papers', command.on, 'papers-asked')] : []),
      ...needEvents(file, needs),
    ],
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
  return noCloseRelative(context.staffCodes, context.declaredRelatives, (staffCode) =>
    withLogin(staffCode, context.officials),
  );
}

/** Who fills in a survey has written its investigators by their ids: `S-0102 (clerk-2)`. */
function withLogin(staffCode: string, officials: SurveyContext['officials']): string {
  const ids = [...officials].flatMap(([id, one]) => (one.staffCode === staffCode ? [id] : []));
  return ids.length === 0 ? staffCode : `${staffCode} (${ids.join(', ')})`;
}

/** Verification is requested as soon as every adult has signed (S0-20). */
function withAuthorisations(file: CaseState, missing: readonly string[], on: IsoDate): CaseState {
  if (file.verification.is !== 'authorisation-missing') return file;
  const { supplementary } = file.verification;
  const again = supplementary === undefined ? {} : { supplementary };
  if (missing.length > 0)
    return { ...file, verification: { is: 'authorisation-missing', missing, ...again } };
  return { ...file, verification: { is: 'requested', on, ...again } };
}

function surveyFaults(file: CaseState, command: SurveyCommand, context: SurveyContext): Fault[] {
  const { officials, leastInvestigators: least, keptUnder, assigned } = context;
  const { memberIds, range, births, proposed } = context;
  const { on, investigators, facts, needs } = command;
  return [
    ...investigatorFaults(investigators, {
      ...{ officials, least, keptUnder, assigned },
      regionCode: file.regionCode,
    }),
    ...authorisationFaults(command, context),
    ...foundFactFaults(facts, { path: '/facts', on, memberIds, births, range }),
    ...needs.flatMap(({ personId }, index) => stranger(personId, memberIds, `/needs/${String(index)}`)),
    ...needFaults(proposed, needs),
    ...assessmentFaults(command.assessment, context.assessed ?? []),
    ...paperFaults(command.papers, paperContext(facts, context.papers, memberIds)),
  ];
}

function authorisationFaults(
  { authorisations, on }: SurveyCommand,
  { memberIds, authorisedFrom: earliest, authorisationTexts }: SurveyContext,
): Fault[] {
  return authorisations.flatMap(({ personId, textVersion, signedOn }, index): Fault[] => {
    const path = `/authorisations/${String(index)}`;
    const late: Fault = { code: 'AUTHORISATION_IN_FUTURE', path: `${path}/signedOn`, params: { on } };
    const expired =
      earliest === undefined || signedOn >= earliest
        ? []
        : [{ code: 'AUTHORISATION_EXPIRED', path: `${path}/signedOn`, params: { earliest } } as const];
    return [
      ...stranger(personId, memberIds, path),
      ...(signedOn > on ? [late] : expired),
      ...authorisationTextFaults({ textVersion, signedOn }, authorisationTexts(signedOn), path),
    ];
  });
}

function stranger(personId: string | null, memberIds: ReadonlySet<string>, path: string): Fault[] {
  if (personId === null || memberIds.has(personId)) return [];
  return [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/personId` }];
}
