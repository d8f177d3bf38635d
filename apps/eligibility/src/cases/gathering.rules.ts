import { maxDate, type IsoDate, type RefusalCode } from '@aid-chain/kernel';
import type { Procedure } from '../procedures/procedure-definition.js';
import { PROCEDURES, takesStep, type Procedures } from '../procedures/procedures.rules.js';
import type { CaseState, TrackState } from './case.state.js';
import type { LastReport, Verification } from './verification.state.js';
import { tracksOf } from './case-track.rules.js';

/** A later version is not dated before the one it replaces. */
export function earliestVersion(file: CaseState, previous: IsoDate | undefined): IsoDate {
  const since = gatheringSince(file);
  return previous === undefined ? since : maxDate(since, previous);
}

/** The day from which a report or survey may be dated: the acceptance, or the objection or return that asks for it. */
function gatheringSince(file: CaseState): IsoDate {
  return tracksOf(file).reduce(
    (since, { state }) =>
      state.is === 'gathering' && state.surveyAfter > 0 ? maxDate(since, state.since) : since,
    file.openedOn,
  );
}

/** The last report of a case, also where adults came after it; undefined before the first. */
export function lastReportOf(verification: Verification): LastReport | undefined {
  const last = verification.is === 'reported' ? verification : verification.supplementary;
  return last === undefined ? undefined : { version: last.version, on: last.on };
}

/** Whether evidence is still weighed: once every track has its opinion, the worksheets are frozen as they were. */
export function isGathering(file: CaseState): boolean {
  return tracksOf(file).some(({ state }) => state.is === 'gathering');
}

/** Whether an opinion is still to be given that rests on a verification report. */
export function awaitsReport(file: CaseState, procedures: Procedures = PROCEDURES): boolean {
  return tracksOf(file).some(
    ({ track, state }) => state.is === 'gathering' && takesStep(procedures[track], 'verification-report'),
  );
}

/** Whether a case is examined by sources: its household is there, and an opinion still rests on a report. */
export function isExamined(file: CaseState): boolean {
  return file.householdEnded === undefined && awaitsReport(file);
}

/**
 * What an opinion still waits for: the report, of every adult, and the survey where the procedure has them, after an
 * objection or a return a survey made since. Out: VERIFICATION_MISSING, SURVEY_MISSING, or undefined where nothing is missing.
 */
export function missingFor(
  file: CaseState,
  state: TrackState,
  procedure: Procedure,
): Extract<RefusalCode, 'VERIFICATION_MISSING' | 'SURVEY_MISSING'> | undefined {
  if (takesStep(procedure, 'verification-report') && file.verification.is !== 'reported')
    return 'VERIFICATION_MISSING';
  if (!takesStep(procedure, 'survey')) return undefined;
  const surveyed = file.survey.is === 'recorded' ? file.survey.version : 0;
  const surveyAfter = state.is === 'gathering' ? state.surveyAfter : 0;
  return surveyed > surveyAfter ? undefined : 'SURVEY_MISSING';
}
