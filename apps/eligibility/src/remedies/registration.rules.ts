import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  listed,
  nameOf,
  remedyKindCodes,
  remedySubjectCodes,
  type RemedyGround,
  type RemedyKind,
  type RemedySubject,
  type RemedyWarning,
  type Track,
} from '@aid-chain/vocabulary';
import { isOpen } from '../cases/case-track.rules.js';
import type { TrackState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';

/** A remedy as it comes in. */
export interface FiledRemedy {
  readonly kind: RemedyKind;
  readonly about: RemedySubject;
  readonly ground: RemedyGround | null;
  readonly caseId: string | null;
  readonly track: Track | null;
  /** The application that was not accepted. */
  readonly applicationId: string | null;
  readonly regionCode: string | null;
  readonly subjectActor: string | null;
  readonly hasReporter: boolean;
  readonly receivedOn: IsoDate;
  readonly knownOn: IsoDate | null;
}

/** What is known when it comes in. */
export interface FilingContext {
  readonly today: IsoDate;
  /** The track that it is about. */
  readonly state: TrackState | undefined;
  /** Since when the end of what runs in the track is public (T43 26); null where it is not. */
  readonly endPublicSince: IsoDate | null;
  /** The last day on which the law lets it be filed; null where it sets none. */
  readonly lastDay: IsoDate | null;
  /** What was filed about the track, or the decision not to accept, before. */
  readonly before: readonly Pick<Remedy, 'kind' | 'state' | 'ground' | 'result'>[];
  /** When the decision not to accept was made that it is about; null where none is known, and where it is about another act. */
  readonly notAcceptedOn: IsoDate | null;
  /** Who records it. */
  readonly recordedBy: string;
}

/** What is recorded with it. */
export interface Registered {
  readonly warnings: readonly RemedyWarning[];
  /** The county visits the home of a family about whose case somebody complained by name before the decision (D57 20). */
  readonly visitOwed: boolean;
}

/**
 * Whether a remedy is recorded as it was filed. One that is late, that the law sends elsewhere first, or whose act is not known here, is recorded with a warning and
 * never refused (L-22). Refuses REMEDY_SUBJECT_WRONG, REMEDY_CASE_MISSING, REMEDY_APPLICATION_NOT_ASKED, REMEDY_PLACE_MISSING, REMEDY_PERSON_MISSING,
 * REMEDY_REPORTER_MISSING, REMEDY_KNOWN_ON_MISSING, REMEDY_ABOUT_RECORDER, STEP_DATE_*, REMEDY_NO_PUBLICITY, REMEDY_NOT_DECIDED_YET.
 */
export function registerRemedy(filed: FiledRemedy, context: FilingContext): Result<Registered> {
  const stated = statedWell(filed);
  if (!stated.ok) return stated;
  if (filed.subjectActor === context.recordedBy) return refuse('REMEDY_ABOUT_RECORDER');
  const on = stepDate(filed.receivedOn, filed.knownOn ?? filed.receivedOn, context.today);
  if (!on.ok) return on;
  const possible = possibleNow(filed, context);
  if (!possible.ok) return possible;
  const lastDay = context.lastDay ?? lastDayOfPublicity(filed, context.state);
  const isLate = lastDay !== null && filed.receivedOn > lastDay;
  return ok({
    warnings: [...(isLate ? ['late' as const] : []), ...contradictions(filed, context)],
    visitOwed: owesVisit(filed, context.state),
  });
}

/** Until when an objection to the publicity comes in time (D57 19); null for what is no objection, or is to another publicity. */
function lastDayOfPublicity({ kind }: FiledRemedy, state: TrackState | undefined): IsoDate | null {
  const isPublic = kind === 'publicity-objection' && state?.is === 'in-publicity';
  return isPublic ? state.publicity.lastDay : null;
}

/** What does not fit the case or what was filed before: whoever examines it judges that (L-22; 行政复议法 29). */
function contradictions(
  filed: FiledRemedy,
  { state, before, notAcceptedOn }: FilingContext,
): RemedyWarning[] {
  const { kind, ground } = filed;
  const isJudged = !REMEDY_DEFINITIONS[kind].isExaminedHere;
  const reconsidered = before.filter((each) => each.kind === 'reconsideration');
  const isEarly = kind === 'lawsuit' && isInaction(filed) && reconsidered.length === 0;
  const isRunning = kind === 'lawsuit' && reconsidered.some((each) => each.state === 'in-examination');
  const isAgain =
    isJudged &&
    before.some(
      (each) =>
        each.kind === kind &&
        each.ground === ground &&
        each.state !== 'not-accepted' &&
        each.result !== 'withdrawn',
    );
  return [
    ...(isEarly ? ['reconsideration-first' as const] : []),
    ...(isRunning ? ['reconsideration-runs' as const] : []),
    ...(isAgain ? ['filed-again' as const] : []),
    ...(isOfApplication(filed) && notAcceptedOn === null ? ['application-unknown' as const] : []),
    ...(isJudged && state !== undefined && !groundFits(ground, state) ? ['ground-differs' as const] : []),
  ];
}

/** Nothing was decided, or nothing granted was paid: both are seen in the case. */
function groundFits(ground: RemedyGround | null, state: TrackState): boolean {
  const isGranted =
    state.is === 'decided' && [state.decision.recognised, state.decision.running ?? []].flat().length > 0;
  if (ground === 'silence') return isOpen(state);
  // What has a track was accepted: against a refusal to accept there is no case.
  if (ground === 'non-acceptance') return false;
  return ground === 'non-payment' ? isGranted : true;
}

function statedWell(filed: FiledRemedy): Result<true> {
  const { kind, about, caseId, track, regionCode, subjectActor, hasReporter, knownOn, receivedOn } = filed;
  const { subjects, mayBeAnonymous, limit } = REMEDY_DEFINITIONS[kind];
  if (!subjects.includes(about)) return refuseSubject(filed);
  const needsCase = about === 'track';
  if ((needsCase && caseId === null) || (caseId === null) !== (track === null))
    return refuse('REMEDY_CASE_MISSING');
  if (filed.applicationId !== null && !isOfApplication(filed)) return refuse('REMEDY_APPLICATION_NOT_ASKED');
  if (caseId === null && filed.applicationId === null && regionCode === null)
    return refuse('REMEDY_PLACE_MISSING');
  if (about === 'person' && subjectActor === null) return refuse('REMEDY_PERSON_MISSING');
  if (!hasReporter && !mayBeAnonymous) return refuse('REMEDY_REPORTER_MISSING');
  const knows = knownOn !== null && knownOn <= receivedOn;
  if (limit === undefined ? knownOn !== null : !knows) return refuse('REMEDY_KNOWN_ON_MISSING');
  return ok(true);
}

/** Against a non-acceptance there is no case: what is won is carried out in the application that it names (L-22; 行政复议法 64). */
export function isOfApplication({
  kind,
  about,
  ground,
}: Pick<FiledRemedy, 'kind' | 'about' | 'ground'>): boolean {
  return !REMEDY_DEFINITIONS[kind].isExaminedHere && about === 'township-act' && ground === 'non-acceptance';
}

function refuseSubject({ kind, about }: FiledRemedy): Result<never> {
  const { subjects } = REMEDY_DEFINITIONS[kind];
  const words = {
    kind: nameOf(remedyKindCodes, kind),
    about: nameOf(remedySubjectCodes, about),
    allowed: listed(subjects.map((each) => nameOf(remedySubjectCodes, each))),
  };
  return refuse('REMEDY_SUBJECT_WRONG', { allowed: subjects.join(', '), ...inBothLanguages(words) });
}

/** An objection is to a publicity that lasts; a decision is fought once it is there, inaction before. */
function possibleNow(
  filed: FiledRemedy,
  { state, endPublicSince, notAcceptedOn }: FilingContext,
): Result<true> {
  if (filed.kind === 'publicity-objection') {
    const startedOn = state?.is === 'in-publicity' ? state.publicity.startedOn : endPublicSince;
    if (startedOn === null) return refuse('REMEDY_NO_PUBLICITY');
    return filed.receivedOn < startedOn ? refuse('STEP_DATE_TOO_EARLY', { earliest: startedOn }) : ok(true);
  }
  const isJudged = !REMEDY_DEFINITIONS[filed.kind].isExaminedHere;
  if (isOfApplication(filed)) return knownSince(filed, notAcceptedOn);
  if (isJudged && state?.is === 'decided' && filed.ground === 'decision')
    return knownSince(filed, state.decision.on);
  if (!isJudged || state === undefined || !isOpen(state) || isInaction(filed)) return ok(true);
  return refuse('REMEDY_NOT_DECIDED_YET', inBothLanguages({ kind: nameOf(remedyKindCodes, filed.kind) }));
}

/** Nobody knew of an act before it was there. */
function knownSince({ knownOn }: FiledRemedy, actOn: IsoDate | null): Result<true> {
  return knownOn !== null && actOn !== null && knownOn < actOn
    ? refuse('STEP_DATE_TOO_EARLY', { earliest: actOn })
    : ok(true);
}

function isInaction({ ground }: FiledRemedy): boolean {
  return ground !== null && ground !== 'decision';
}

function owesVisit({ kind, track, hasReporter }: FiledRemedy, state: TrackState | undefined): boolean {
  const isNamed = hasReporter && REMEDY_DEFINITIONS[kind].barsHandlers;
  return isNamed && track === 'civil-affairs' && state !== undefined && isOpen(state);
}
