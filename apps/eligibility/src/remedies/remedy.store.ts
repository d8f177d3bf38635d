import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type { RemedyWarning, Track } from '@aid-chain/vocabulary';
import type { Remedy } from './remedy.state.js';

/** What was written of a remedy, as it rests: each text sealed under its own field. */
export interface RemedyTexts {
  readonly reporter: Sealed | null;
  readonly content: Sealed | null;
  readonly acceptanceNote: Sealed | null;
  readonly findings: Sealed | null;
  readonly answer: Sealed | null;
  readonly correctionReason: Sealed | null;
  readonly executionReason: Sealed | null;
}

/** Columns of a {@link Remedy}; `r` is the table. */
export const REMEDY_COLUMNS = sql`
  r.remedy_id as "remedyId", r.kind, r.about, r.channel, r.state, r.ground, r.region_code as "regionCode",
  r.household_id as "householdId", r.application_id as "applicationId", r.non_acceptance_id as "nonAcceptanceId", r.case_id as "caseId", r.track, r.subject_actor as "subjectActor",
  r.received_on::text as "receivedOn", r.known_on::text as "knownOn", r.warnings, r.is_anonymous as "isAnonymous",
  r.recorded_by as "recordedBy", r.began_on::text as "beganOn", r.examiner, r.due_on::text as "dueOn",
  r.extended_on::text as "extendedOn", r.stayed_on::text as "stayedOn", r.stay_lifted_on::text as "stayLiftedOn",
  r.result, r.result_on::text as "resultOn", r.redo_by::text as "redoBy", r.for_procedure as "forProcedure", r.answered_on::text as "answeredOn",
  r.answer_method as "answerMethod", r.visit_owed as "visitOwed", r.visited_on::text as "visitedOn",
  r.correction_case_id as "correctionCaseId", r.corrected_on::text as "correctedOn",
  r.decision, r.adjustment_id as "adjustmentId", r.correction_basis as "correctionBasis", r.execution,
  r.executed_on::text as "executedOn"`;

/** Columns of {@link RemedyTexts}. */
export const TEXT_COLUMNS = sql`
  r.reporter, r.content, r.acceptance_note as "acceptanceNote", r.findings, r.answer,
  r.correction_reason as "correctionReason", r.execution_reason as "executionReason"`;

/** Keeps a remedy that came in. */
export async function insertRemedy(
  tx: Tx,
  remedy: Remedy,
  { reporter, content }: { readonly reporter: Sealed | null; readonly content: Sealed },
): Promise<void> {
  const { remedyId, kind, about, channel, state, ground, regionCode, householdId, caseId, track } = remedy;
  const {
    subjectActor,
    receivedOn,
    knownOn,
    warnings,
    isAnonymous,
    recordedBy,
    dueOn,
    visitOwed,
    visitedOn,
  } = remedy;
  const { decision, adjustmentId, applicationId, nonAcceptanceId } = remedy;
  await sql`
    insert into remedy (remedy_id, kind, about, channel, state, ground, region_code, household_id, case_id, track, subject_actor,
      received_on, known_on, warnings, is_anonymous, recorded_by, due_on, visit_owed, visited_on, decision, adjustment_id,
      application_id, non_acceptance_id, reporter, content)
    values (${remedyId}::uuid, ${kind}, ${about}, ${channel}, ${state}, ${ground}, ${regionCode}, ${householdId}::uuid,
      ${caseId}::uuid, ${track}, ${subjectActor}, ${receivedOn}::date, ${knownOn}::date, ${warnings}::text[], ${isAnonymous},
      ${recordedBy}, ${dueOn}::date, ${visitOwed}, ${visitedOn}::date, ${decision}, ${adjustmentId}::uuid, ${applicationId}::uuid, ${nonAcceptanceId}::uuid, ${stored(reporter)}::jsonb, ${stored(content)}::jsonb)`.on(
    tx,
  );
}

/** Locks a remedy that is visible; undefined for any other. */
export async function lockRemedy(tx: Tx, id: string, visible: SqlText): Promise<Remedy | undefined> {
  const [found] = await sql`
    select ${REMEDY_COLUMNS} from remedy r where r.remedy_id = ${id}::uuid and ${visible} for update of r`.on<Remedy>(
    tx,
  );
  return found;
}

/** Writes where a remedy stands after a step. @param text what was written at this step; what stands already stays */
export async function updateRemedy(tx: Tx, remedy: Remedy, text: Partial<RemedyTexts> = {}): Promise<void> {
  const { remedyId, state, beganOn, examiner, dueOn, extendedOn, stayedOn, stayLiftedOn } = remedy;
  const { result, resultOn, redoBy, answeredOn, answerMethod, visitedOn, correctionCaseId, correctedOn } =
    remedy;
  const { correctionBasis, execution, executedOn, forProcedure } = remedy;
  await sql`
    update remedy r
       set state = ${state}, began_on = ${beganOn}::date, examiner = ${examiner}, due_on = ${dueOn}::date,
           extended_on = ${extendedOn}::date, stayed_on = ${stayedOn}::date, stay_lifted_on = ${stayLiftedOn}::date,
           result = ${result}, result_on = ${resultOn}::date, redo_by = ${redoBy}::date, for_procedure = ${forProcedure},
           answered_on = ${answeredOn}::date, answer_method = ${answerMethod}, visited_on = ${visitedOn}::date,
           correction_case_id = ${correctionCaseId}::uuid, corrected_on = ${correctedOn}::date,
           correction_basis = ${correctionBasis}, execution = ${execution}, executed_on = ${executedOn}::date,
           execution_reason = coalesce(${stored(text.executionReason)}::jsonb, execution_reason),
           acceptance_note = coalesce(${stored(text.acceptanceNote)}::jsonb, acceptance_note),
           findings = coalesce(${stored(text.findings)}::jsonb, findings),
           answer = coalesce(${stored(text.answer)}::jsonb, answer),
           correction_reason = coalesce(${stored(text.correctionReason)}::jsonb, correction_reason)
     where r.remedy_id = ${remedyId}::uuid`.on(tx);
}

/** Keeps a warning that came up later with the remedy, once. */
export async function keepWarning(tx: Tx, remedyId: string, warning: RemedyWarning): Promise<void> {
  await sql`
    update remedy set warnings = array_append(warnings, ${warning})
     where remedy_id = ${remedyId}::uuid and ${warning} <> all (warnings)`.on(tx);
}

/** Keeps which decision of a case a remedy won. */
export async function insertWonFact(
  tx: Tx,
  fact: {
    readonly remedyId: string;
    readonly caseId: string;
    readonly key: string;
    readonly number: number;
    readonly on: IsoDate;
  },
): Promise<void> {
  const { remedyId, caseId, key, number, on } = fact;
  await sql`
    insert into remedy_fact (remedy_id, case_id, key, number, won_on)
    values (${remedyId}::uuid, ${caseId}::uuid, ${key}, ${number}, ${on}::date)`.on(tx);
}

/** A remedy that was filed before. */
export type FiledBefore = Pick<Remedy, 'kind' | 'state' | 'ground' | 'result' | 'adjustmentId'>;

/** What was filed about a track before, the oldest first. */
export function filedBefore(connection: Sql, caseId: string, track: Track): Promise<FiledBefore[]> {
  return sql`
    select kind, state, ground, result, adjustment_id as "adjustmentId" from remedy where case_id = ${caseId}::uuid and track = ${track}
     order by received_on, remedy_id`.on<FiledBefore>(connection);
}

/** The same about one decision not to accept an application; while none is known, about the application. */
export function filedBeforeAgainst(
  connection: Sql,
  { applicationId, nonAcceptanceId }: Pick<Remedy, 'applicationId' | 'nonAcceptanceId'>,
): Promise<FiledBefore[]> {
  return sql`
    select kind, state, ground, result, adjustment_id as "adjustmentId" from remedy
     where application_id = ${applicationId}::uuid
       and (${nonAcceptanceId}::uuid is null or non_acceptance_id is null or non_acceptance_id = ${nonAcceptanceId}::uuid)
     order by received_on, remedy_id`.on<FiledBefore>(connection);
}

/** The last day on which somebody complained by name about a case that the county has not visited for it; undefined where nobody did. */
export async function lastUnvisitedComplaint(connection: Sql, caseId: string): Promise<IsoDate | undefined> {
  const [found] = await sql`
    select max(received_on)::text as "on" from remedy
     where case_id = ${caseId}::uuid and visit_owed and visited_on is null and result is distinct from 'withdrawn'`.on<{
    readonly on: IsoDate | null;
  }>(connection);
  return found?.on ?? undefined;
}

function stored(sealed: Sealed | null | undefined): string | null {
  return sealed === null || sealed === undefined ? null : JSON.stringify(sealed);
}

/**
 * The first day on which the county was at a home since somebody complained, with nobody who is complained of: what comes in later than
 * that is seen already. Null where it was not there since.
 */
export async function seenSince(
  connection: Sql,
  { caseId, receivedOn, subjectActor }: Pick<Remedy, 'caseId' | 'receivedOn' | 'subjectActor'>,
): Promise<IsoDate | null> {
  const [found] = await sql`
    select min(v.visited_on)::text as "on" from county_visit v
     where v.case_id = ${caseId}::uuid and v.visited_on >= ${receivedOn}::date
       and (${subjectActor}::text is null or ${subjectActor}::text <> all (v.visitors))`.on<{
    readonly on: IsoDate | null;
  }>(connection);
  return found?.on ?? null;
}

/** The county has been at the home: what somebody complained of by name until that day is seen, unless who went is complained of (D57 20). */
export async function settleComplaintVisits(
  tx: Sql,
  {
    caseId,
    on,
    visitors,
  }: { readonly caseId: string; readonly on: IsoDate; readonly visitors: readonly string[] },
): Promise<void> {
  await sql`
    update remedy set visited_on = ${on}::date
     where case_id = ${caseId}::uuid and visit_owed and visited_on is null and received_on <= ${on}::date
       and result is distinct from 'withdrawn'
       and (subject_actor is null or subject_actor <> all (${[...visitors]}::text[]))`.on(tx);
}
