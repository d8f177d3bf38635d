import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CountyVisitOutcome } from '@aid-chain/vocabulary';

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
    select visited_on::text as "on", visitors, outcome, note from county_visit
     where case_id = ${caseId}::uuid order by version`.on<CountyVisit>(connection);
}

/** A part of them, after the version with which the part before it ended. */
export function countyVisitsAfter(
  connection: Sql,
  caseId: string,
  { after, limit }: { readonly after: string | number; readonly limit: number },
): Promise<(CountyVisit & { readonly version: number })[]> {
  return sql`
    select version, visited_on::text as "on", visitors, outcome, note from county_visit
     where case_id = ${caseId}::uuid and version > ${after}::integer order by version limit ${limit}`.on<
    CountyVisit & { readonly version: number }
  >(connection);
}

/** Keeps a visit; those before it stay on file. */
export async function saveCountyVisit(
  connection: Sql,
  caseId: string,
  { on, visitors, outcome, note }: CountyVisit,
  by: string,
): Promise<void> {
  await sql`
    insert into county_visit (case_id, version, visited_on, visitors, outcome, note, recorded_by)
    select ${caseId}::uuid, coalesce(max(version), 0) + 1, ${on}::date, ${[...visitors]}::text[], ${outcome},
           ${JSON.stringify(note)}::jsonb, ${by}
      from county_visit where case_id = ${caseId}::uuid`.on(connection);
}
