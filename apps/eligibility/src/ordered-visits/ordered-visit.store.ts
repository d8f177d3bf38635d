import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';

/** Whether somebody has to go for an ordered visit (`v`): an entry that ordered it is in force that day, or the county ordered it itself. */
export const standsOn = (today: IsoDate): SqlText => sql`(v.entry_id is null or exists (
  select from fraud_entry e cross join lateral (
           select s.kind from fraud_step s where s.entry_id = e.entry_id order by s.version desc limit 1) as last
   where e.entry_id = v.entry_id and e.until >= ${today}::date and last.kind not in ('objected', 'lifted')))`;

/** A visit to order; whoever goes never learns by what. */
export interface NewVisit {
  readonly visitId: string;
  readonly caseId: string;
  readonly regionCode: string;
  /** The entry of the register that orders it; null where the county does for another reason. */
  readonly entryId: string | null;
  readonly on: IsoDate;
  readonly by: string;
}

/** The day of a visit to the family of a case that was ordered and not made yet. */
export async function openVisitOf(
  connection: Sql,
  caseId: string,
  today: IsoDate,
): Promise<IsoDate | undefined> {
  const [open] = await sql`
    select v.ordered_on::text as "on" from ordered_visit v
     where v.case_id = ${caseId}::uuid and v.visited_on is null and ${standsOn(today)}`.on<{ on: IsoDate }>(
    connection,
  );
  return open?.on;
}

/** Orders a visit. @returns false where another one of the case was ordered at the same moment */
export async function insertVisit(tx: Sql, visit: NewVisit): Promise<boolean> {
  const { visitId, caseId, regionCode, entryId, on, by } = visit;
  const made = await sql`
    insert into ordered_visit (visit_id, entry_id, case_id, region_code, ordered_on, ordered_by)
    values (${visitId}::uuid, ${entryId}::uuid, ${caseId}::uuid, ${regionCode}, ${on}::date, ${by})
    on conflict (case_id) where visited_on is null do nothing returning visit_id`.on(tx);
  return made.length === 1;
}

/** Visits to the family of a case whose entry ended before anybody went: nobody has to go, and another one may be ordered. */
export async function dropVisitsWithoutEntry(tx: Sql, caseId: string, today: IsoDate): Promise<void> {
  await sql`
    delete from ordered_visit v
     where v.case_id = ${caseId}::uuid and v.visited_on is null and not ${standsOn(today)}`.on(tx);
}

/** The county has been there: what was ordered until that day is done. */
export async function settleOrdered(
  tx: Sql,
  { caseId, on, version, today }: SettledBy & { readonly today: IsoDate },
): Promise<void> {
  await sql`
    update ordered_visit v set visited_on = ${on}::date, visit_version = ${version}
     where v.case_id = ${caseId}::uuid and v.visited_on is null and v.ordered_on <= ${on}::date and ${standsOn(today)}`.on(
    tx,
  );
}

/** The visit of the county by which it was settled. */
export interface SettledBy {
  readonly caseId: string;
  readonly on: IsoDate;
  readonly version: number;
}
