import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';
import type { FraudCourse, FraudStep } from './fraud-entry.rules.js';

/** Fields under which the texts of the register rest sealed. */
export const FRAUD_FIELDS = {
  decision: 'fraud-decision',
  note: 'fraud-note',
  visit: 'ordered-visit-note',
} as const;

/** An entry as it is stored. */
export interface FraudEntry extends FraudCourse {
  readonly entryId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly regionCode: string;
  readonly decidedOn: IsoDate;
  readonly decision: Sealed;
}

const ENTRY: SqlText = sql`
  e.entry_id as "entryId", e.case_id as "caseId", e.household_id as "householdId", e.person_id as "personId",
  e.region_code as "regionCode", e.decided_on::text as "decidedOn", e.until::text as "until", e.recorded_on::text as "recordedOn",
  e.recorded_by as "recordedBy", e.decision,
  coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s.step_on::text) order by s.version)
              from fraud_step s where s.entry_id = e.entry_id), '[]') as steps`;

/** Keeps an entry. @returns false where the decision of that day about the person is entered already */
export async function insertEntry(tx: Sql, entry: Omit<FraudEntry, 'steps'>): Promise<boolean> {
  const { entryId, caseId, householdId, personId, regionCode, decidedOn, until, recordedOn, recordedBy } =
    entry;
  const made = await sql`
    insert into fraud_entry (entry_id, case_id, household_id, person_id, region_code, decided_on, until, recorded_on, recorded_by, decision)
    values (${entryId}::uuid, ${caseId}::uuid, ${householdId}::uuid, ${personId}::uuid, ${regionCode}, ${decidedOn}::date,
      ${until}::date, ${recordedOn}::date, ${recordedBy}, ${JSON.stringify(entry.decision)}::jsonb)
    on conflict (person_id, decided_on) do nothing returning entry_id`.on(tx);
  return made.length === 1;
}

/** An entry of the own region; who steps on it does so alone. */
export async function lockEntry(tx: Sql, actor: Actor, entryId: string): Promise<FraudEntry | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('fraud-entry ' || ${entryId}, 0))`.on(tx);
  const [found] = await sql`
    select ${ENTRY} from fraud_entry e
     where e.entry_id = ${entryId}::uuid and ${regionCondition(actor, sql`e.region_code`)}`.on<FraudEntry>(
    tx,
  );
  return found;
}

/** The entries of one household, the oldest first; there is no list of all. */
export function entriesOf(connection: Sql, actor: Actor, householdId: string): Promise<FraudEntry[]> {
  return sql`
    select ${ENTRY} from fraud_entry e
     where e.household_id = ${householdId}::uuid and ${regionCondition(actor, sql`e.region_code`)}
     order by e.recorded_on, e.entry_id`.on<FraudEntry>(connection);
}

/** What is kept of a step beside kind and day. */
interface StepKept {
  readonly by: string;
  readonly method?: string;
  readonly note?: Sealed;
}

export async function insertStep(
  tx: Sql,
  entryId: string,
  { kind, on }: FraudStep,
  { by, method, note }: StepKept,
): Promise<void> {
  await sql`
    insert into fraud_step (entry_id, version, kind, step_on, method, note, recorded_by)
    select ${entryId}::uuid, coalesce(max(version), 0) + 1, ${kind}, ${on}::date, ${method ?? null},
           ${note === undefined ? null : JSON.stringify(note)}::jsonb, ${by}
      from fraud_step where entry_id = ${entryId}::uuid`.on(tx);
}

/** Whether the entry of a visit (`v`) is in force on a day, as `standingOn` has it: only then somebody has to go. */
export const inForceOn = (today: IsoDate): SqlText => sql`exists (
  select from fraud_entry e cross join lateral (
           select s.kind from fraud_step s where s.entry_id = e.entry_id order by s.version desc limit 1) as last
   where e.entry_id = v.entry_id and e.until >= ${today}::date and last.kind not in ('objected', 'lifted'))`;

/** A home visit that was ordered. */
export interface OrderedVisit {
  readonly visitId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly orderedOn: IsoDate;
  readonly visitedOn: IsoDate | null;
}

/** The day of a visit to the family of a case that has no result yet. */
export async function openVisitOf(connection: Sql, caseId: string): Promise<IsoDate | undefined> {
  const [open] = await sql`
    select ordered_on::text as "on" from ordered_visit where case_id = ${caseId}::uuid and visited_on is null`.on<{
    on: IsoDate;
  }>(connection);
  return open?.on;
}

/** Orders a visit. @returns false where another entry of the case ordered one at the same moment */
export async function insertVisit(
  tx: Sql,
  { entryId, caseId, regionCode }: FraudEntry,
  visit: { readonly visitId: string; readonly on: IsoDate; readonly by: string },
): Promise<boolean> {
  const made = await sql`
    insert into ordered_visit (visit_id, entry_id, case_id, region_code, ordered_on, ordered_by)
    values (${visit.visitId}::uuid, ${entryId}::uuid, ${caseId}::uuid, ${regionCode}, ${visit.on}::date, ${visit.by})
    on conflict (case_id) where visited_on is null do nothing returning visit_id`.on(tx);
  return made.length === 1;
}

/** Visits to the family of a case whose entry ended before anybody went: nobody has to go, and another entry may order one. */
export async function dropVisitsWithoutEntry(tx: Sql, caseId: string, today: IsoDate): Promise<void> {
  await sql`
    delete from ordered_visit v where v.case_id = ${caseId}::uuid and v.visited_on is null and not ${inForceOn(today)}`.on(
    tx,
  );
}

/** A visit of the own region whose entry is in force, or that was made; locked. */
export async function lockVisit(
  tx: Sql,
  actor: Actor,
  visitId: string,
  today: IsoDate,
): Promise<OrderedVisit | undefined> {
  const [found] = await sql`
    select v.visit_id as "visitId", v.case_id as "caseId", c.household_id as "householdId", v.ordered_on::text as "orderedOn",
           v.visited_on::text as "visitedOn"
      from ordered_visit v join case_file c on c.case_id = v.case_id
     where v.visit_id = ${visitId}::uuid and ${regionCondition(actor, sql`c.region_code`)}
       and (v.visited_on is not null or ${inForceOn(today)}) for update of v`.on<OrderedVisit>(tx);
  return found;
}

export async function endVisit(
  tx: Sql,
  visitId: string,
  done: { readonly on: IsoDate; readonly by: readonly string[]; readonly note: Sealed },
): Promise<void> {
  await sql`
    update ordered_visit set visited_on = ${done.on}::date, visited_by = ${[...done.by]}::text[],
           note = ${JSON.stringify(done.note)}::jsonb
     where visit_id = ${visitId}::uuid`.on(tx);
}

/** Officials whom the families of some visits declared as relatives, by the visits. */
export const relativesOfVisits = (ids: readonly string[]): SqlText =>
  relativesOfRefs(sql`
    select v.visit_id as ref_id, c.household_id from ordered_visit v join case_file c on c.case_id = v.case_id
     where v.visit_id = any (${ids}::uuid[])`);
