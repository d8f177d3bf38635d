import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CountyVisitOutcome } from '@aid-chain/vocabulary';
import { openVisitOf } from '../ordered-visits/ordered-visit.store.js';
import { lastUnvisitedComplaint } from '../remedies/remedy.store.js';

/** Under which name the note of a visit is sealed, with its case. */
export const COUNTY_VISIT_NOTE = 'countyVisitNote';

/** A visit of the county; what was found is sealed. */
export interface CountyVisit {
  readonly on: IsoDate;
  readonly visitors: readonly string[];
  readonly outcome: CountyVisitOutcome;
  readonly note: Sealed;
}

/** The last visit of the county to the family of a case; undefined where there was none. */
export async function lastCountyVisit(
  connection: Sql,
  caseId: string,
): Promise<Pick<CountyVisit, 'on' | 'outcome'> | undefined> {
  const [found] = await sql`
    select visited_on::text as "on", outcome from county_visit where case_id = ${caseId}::uuid
     order by version desc limit 1`.on<Pick<CountyVisit, 'on' | 'outcome'>>(connection);
  return found;
}

/** The visits of a case, the oldest first. */
export function countyVisits(connection: Sql, caseId: string): Promise<CountyVisit[]> {
  return sql`
    select v.visited_on::text as "on", v.visitors, v.outcome, v.note from county_visit v
     where v.case_id = ${caseId}::uuid order by v.version`.on<CountyVisit>(connection);
}

/** Whether a visit was made for something beside a complaint: ordered, or of a case that was drawn. */
const MADE_FOR_MORE_THAN_COMPLAINT = sql`(
  not exists (select from remedy r where r.case_id = v.case_id and r.visit_owed and r.visited_on = v.visited_on)
  or exists (select from ordered_visit o where o.case_id = v.case_id and o.visit_version = v.version)
  or exists (select from random_check d where d.case_id = v.case_id and d.is_drawn))`;

/** A part of them, after the version with which the part before it ended; where asked for without those made for a complaint alone. */
export function countyVisitsAfter(
  connection: Sql,
  caseId: string,
  { after, limit, withoutComplaints }: PartOfVisits,
): Promise<(CountyVisit & { readonly version: number })[]> {
  return sql`
    select v.version, v.visited_on::text as "on", v.visitors, v.outcome, v.note from county_visit v
     where v.case_id = ${caseId}::uuid and v.version > ${after}::integer and ${withoutComplaints ? MADE_FOR_MORE_THAN_COMPLAINT : sql`true`}
     order by v.version limit ${limit}`.on<CountyVisit & { readonly version: number }>(connection);
}

interface PartOfVisits {
  readonly after: string | number;
  readonly limit: number;
  readonly withoutComplaints: boolean;
}

/** Whether somebody complained by name, or the county ordered a visit, so that it goes in whatever state the case is. */
export async function isVisitAwaited(connection: Sql, caseId: string, today: IsoDate): Promise<boolean> {
  return (
    (await openVisitOf(connection, caseId, today)) !== undefined ||
    (await lastUnvisitedComplaint(connection, caseId)) !== undefined
  );
}

/** Keeps a visit; those before it stay on file. @returns which visit of the case it is */
export async function saveCountyVisit(
  connection: Sql,
  caseId: string,
  { on, visitors, outcome, note }: CountyVisit,
  by: string,
): Promise<number> {
  const [made] = await sql`
    insert into county_visit (case_id, version, visited_on, visitors, outcome, note, recorded_by)
    select ${caseId}::uuid, coalesce(max(version), 0) + 1, ${on}::date, ${[...visitors]}::text[], ${outcome},
           ${JSON.stringify(note)}::jsonb, ${by}
      from county_visit where case_id = ${caseId}::uuid
    returning version`.on<{ readonly version: number }>(connection);
  return made?.version ?? 1;
}
