import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Actor } from '@aid-chain/platform';
import {
  listed,
  nameOf,
  OFFICIAL_ROLES,
  remedyKindCodes,
  remedyResultCodes,
  type Bilingual,
  type RemedyKind,
  type RemedyResult,
  type Role,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { TrackState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import { answerOwed, lastDayOf, refuseStepNotNow } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';

/** Those of the county who handle complaints, and may read them whoever is complained of below. */
export const COUNTY_ROLES = [
  'civil-affairs-officer',
  'agriculture-officer',
] as const satisfies readonly Role[];

function isOfCounty(role: Role): boolean {
  return COUNTY_ROLES.some((each) => each === role);
}

export interface ExaminerContext {
  readonly today: IsoDate;
  /** In which role somebody is named. */
  readonly namedBy: Role;
  /** Undefined where the directory has nobody of that id in office. */
  readonly examiner: Actor | undefined;
  /** Whether the region of the examiner holds the place of the matter. */
  readonly servesPlace: boolean;
  readonly state: TrackState | undefined;
  /** Who surveyed the family for the case. */
  readonly surveyors: readonly string[];
  readonly declaredRelatives: ReadonlySet<string>;
}

/**
 * Whether somebody may examine a remedy: an official of the place who is not concerned (社会救助法 68; L-20). Named anew, the new one
 * takes its place until there is a result, and after it while an answer is owed. Refuses REMEDY_EXAMINED_ELSEWHERE, REMEDY_STEP_NOT_NOW, STEP_DATE_*, EXAMINER_NAMED_BY_COUNTY,
 * EXAMINER_NOT_FITTING, EXAMINER_CONCERNED, CLOSE_RELATIVE.
 */
export function examinerAdmitted(remedy: Remedy, on: IsoDate, context: ExaminerContext): Result<Actor> {
  const { today, namedBy, examiner, servesPlace, declaredRelatives } = context;
  const { isExaminedHere, barsHandlers } = REMEDY_DEFINITIONS[remedy.kind];
  if (!isExaminedHere) return refuse('REMEDY_EXAMINED_ELSEWHERE', kindNamed(remedy.kind));
  const isExamined = remedy.state === 'received' || remedy.state === 'in-examination';
  if (!isExamined && !answerOwed(remedy)) return refuseStepNotNow(remedy);
  const day = stepDate(on, lastDayOf(remedy), today);
  if (!day.ok) return day;
  if (barsHandlers && !isOfCounty(namedBy)) return refuse('EXAMINER_NAMED_BY_COUNTY');
  const isFitting = examiner !== undefined && servesPlace && OFFICIAL_ROLES.includes(examiner.role);
  if (!isFitting) return refuse('EXAMINER_NOT_FITTING');
  const why = concernOf(examiner, remedy, context);
  if (why !== undefined) return refuse('EXAMINER_CONCERNED', inBothLanguages({ why }));
  const related = noCloseRelative([examiner.staffCode], declaredRelatives);
  return related.ok ? ok(examiner) : related;
}

const COMPLAINED_OF: Bilingual = { zh: '是被投诉、举报的人员', en: 'this is who is complained of' };
const DECIDED: Bilingual = {
  zh: '对该事项提出过意见或者作出过决定',
  en: 'this person gave the opinion on the track, or decided it',
};

const SURVEYED: Bilingual = {
  zh: '为该案件做过入户调查',
  en: 'this person surveyed the family for the case',
};
const OF_THE_UNIT: Bilingual = {
  zh: '针对单位、乡镇的事项由县级人员审查，而此人不是',
  en: 'what is about a unit or a township is examined by somebody of the county, and this person is not',
};

function concernOf(
  { id, role }: Actor,
  { kind, about, subjectActor }: Remedy,
  { state, surveyors }: ExaminerContext,
): Bilingual | undefined {
  if (id === subjectActor) return COMPLAINED_OF;
  if ((about === 'unit' || about === 'township-act') && !isOfCounty(role)) return OF_THE_UNIT;
  if (!REMEDY_DEFINITIONS[kind].barsHandlers) return undefined;
  if (surveyors.includes(id)) return SURVEYED;
  return state !== undefined && handlersOf(state).includes(id) ? DECIDED : undefined;
}

/** Who gave the opinion on a track, decided it or closed it. */
export function handlersOf(state: TrackState): readonly string[] {
  switch (state.is) {
    case 'gathering':
      return [];
    case 'decided':
      return [state.opinion.by, state.decision.by];
    case 'closed':
      return [state.by];
    case 'awaiting-publicity':
    case 'in-publicity':
    case 'publicised':
    case 'supported':
    case 'opposed':
      return [state.opinion.by];
  }
}

export interface AcceptanceCommand {
  readonly on: IsoDate;
  readonly isAccepted: boolean;
  readonly hasNote: boolean;
}

/**
 * That another authority accepted a reconsideration or lawsuit, or did not. Refuses REMEDY_EXAMINED_HERE, REMEDY_STEP_NOT_NOW,
 * STEP_DATE_*, REMEDY_REASON_MISSING.
 */
export function acceptanceRecorded(
  remedy: Remedy,
  { on, isAccepted, hasNote }: AcceptanceCommand,
  today: IsoDate,
): Result<'in-examination' | 'not-accepted'> {
  if (REMEDY_DEFINITIONS[remedy.kind].isExaminedHere)
    return refuse('REMEDY_EXAMINED_HERE', kindNamed(remedy.kind));
  if (remedy.state !== 'received') return refuseStepNotNow(remedy);
  const day = stepDate(on, lastDayOf(remedy), today);
  if (!day.ok) return day;
  if (isAccepted === hasNote) return refuse('REMEDY_REASON_MISSING');
  return ok(isAccepted ? 'in-examination' : 'not-accepted');
}

export interface ResultCommand {
  readonly on: IsoDate;
  readonly result: RemedyResult;
  readonly redoBy: IsoDate | null;
  /** Whether it was set aside for the procedure alone. */
  readonly forProcedure: boolean;
}

/**
 * What came of a remedy: recorded by who examines it, or of another authority by the county; whoever filed it may take it back before,
 * of a complaint or tip-off by the county, since who works on the case would end it and the visit that it owes.
 * Refuses REMEDY_STEP_NOT_NOW, REMEDY_NOT_EXAMINER, REMEDY_RECORDED_BY_COUNTY, REMEDY_RESULT_NOT_FITTING, REMEDY_REDO_DAY_MISSING,
 * REMEDY_PROCEDURE_NOT_REDONE, STEP_DATE_*.
 */
export function resultRecorded(
  remedy: Remedy,
  { on, result, redoBy, forProcedure }: ResultCommand,
  { today, by, role }: { readonly today: IsoDate; readonly by: string; readonly role: Role },
): Result<true> {
  const { isExaminedHere, results, barsHandlers } = REMEDY_DEFINITIONS[remedy.kind];
  const isBack = result === 'withdrawn' && remedy.state === 'received';
  if (remedy.state !== 'in-examination' && !isBack) return refuseStepNotNow(remedy);
  if (isExaminedHere && !isBack && by !== remedy.examiner) return refuse('REMEDY_NOT_EXAMINER');
  const isOfTheCounty = !isExaminedHere || (isBack && barsHandlers);
  if (isOfTheCounty && !isOfCounty(role)) return refuse('REMEDY_RECORDED_BY_COUNTY', kindNamed(remedy.kind));
  if (!results.includes(result)) {
    const allowed = listed(results.map((each) => nameOf(remedyResultCodes, each)));
    return refuse('REMEDY_RESULT_NOT_FITTING', {
      allowed: results.join(', '),
      ...inBothLanguages({ kind: nameOf(remedyKindCodes, remedy.kind), allowed }),
    });
  }
  const isOrdered = redoBy !== null && redoBy >= on;
  if (result === 'redone' ? !isOrdered : redoBy !== null) return refuse('REMEDY_REDO_DAY_MISSING');
  if (forProcedure && result !== 'redone') return refuse('REMEDY_PROCEDURE_NOT_REDONE');
  const day = stepDate(on, lastDayOf(remedy), today);
  return day.ok ? ok(true) : day;
}

/** The name of a kind of remedy for a sentence. */
export function kindNamed(kind: RemedyKind): ReturnType<typeof inBothLanguages> {
  return inBothLanguages({ kind: nameOf(remedyKindCodes, kind) });
}
