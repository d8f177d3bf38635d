import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type Tx } from '@aid-chain/messaging';
import { withFamiliesOf } from '../households/family.sql.js';
import type { StoredMatches } from '../measures/matched-measures.store.js';

/** What was matched for a household last, with what people answered; undefined answers where nobody did. */
export interface MatchedHousehold extends StoredMatches {
  readonly answers: Sealed | null;
}

/** Aid of a household on a day. */
export interface AidOnDay {
  readonly householdId: string;
  readonly measureCode: string;
  readonly personId: string | null;
  readonly until: IsoDate;
}

/** A line of the list: how many measures of a kind of need somebody misses, and who gives them. */
export interface MissingRow {
  readonly householdId: string;
  readonly personKey: string;
  readonly needKind: string;
  readonly departments: readonly string[];
  readonly measures: number;
  readonly since: IsoDate;
  readonly regionCode: string;
}

/** What was matched for some households; locked where they are written next. */
export function matchedHouseholds(
  connection: Sql,
  householdIds: readonly string[],
  lock: 'locked' | 'shown',
): Promise<MatchedHousehold[]> {
  const locked = lock === 'locked' ? sql`for update of m` : sql``;
  return sql`
    select m.household_id as "householdId", m.case_id as "caseId", m.region_code as "regionCode",
           m.matched_on::text as "matchedOn", m.matches, a.answers
      from matched_measures m left join measure_answers a using (household_id)
     where m.household_id = any (${householdIds}::uuid[]) order by m.household_id ${locked}`.on<MatchedHousehold>(
    connection,
  );
}

/** What some households, and those that were merged into them, receive on a day. */
export function aidOnDay(
  connection: Sql,
  householdIds: readonly string[],
  today: IsoDate,
): Promise<AidOnDay[]> {
  return sql`
    ${withFamiliesOf('merged-into', householdIds)}
    select family.asked_id as "householdId", g.measure_code as "measureCode", nullif(g.person_key, '') as "personId",
           g.given_until::text as until
      from family join given_aid g on g.household_id = family.household_id
     where g.given_until >= ${today}::date`.on<AidOnDay>(connection);
}

const COLUMNS = {
  householdId: 'uuid',
  personKey: 'text',
  needKind: 'text',
  departments: 'jsonb',
  measures: 'integer',
  since: 'date',
  regionCode: 'text',
} as const satisfies Record<keyof MissingRow, ColumnType>;

/** Puts what some households miss in the place of what they missed before; a line that stays keeps the day since when. */
export async function saveMissing(
  tx: Tx,
  householdIds: readonly string[],
  missing: readonly MissingRow[],
): Promise<void> {
  await sql`
    with found as materialized (select * from ${rows('f', COLUMNS, missing)}),
    gone as (
      delete from missing_measure m
       where m.household_id = any (${householdIds}::uuid[]) and not exists (
         select from found f where f."householdId" = m.household_id and f."personKey" = m.person_key
            and f."needKind" = m.need_kind))
    insert into missing_measure (household_id, person_key, need_kind, departments, measures, since, region_code)
    select "householdId", "personKey", "needKind", array(select jsonb_array_elements_text("departments")), "measures",
           "since", "regionCode" from found
    on conflict (household_id, person_key, need_kind) do update
       set departments = excluded.departments, measures = excluded.measures, region_code = excluded.region_code`.on(
    tx,
  );
}

/** A day on which a household is looked at again. */
export interface Recheck {
  readonly householdId: string;
  readonly recheckOn: IsoDate;
}

/** Keeps when households are looked at again, each on the first of its days. */
export async function saveRechecks(
  tx: Tx,
  householdIds: readonly string[],
  days: readonly Recheck[],
): Promise<void> {
  await sql`
    with ends as materialized (
      select "householdId", min("recheckOn") as on_day
        from ${rows('e', { householdId: 'uuid', recheckOn: 'date' }, days)} group by "householdId"),
    gone as (
      delete from missing_measure_recheck r
       where r.household_id = any (${householdIds}::uuid[])
         and not exists (select from ends where ends."householdId" = r.household_id))
    insert into missing_measure_recheck (household_id, recheck_on) select "householdId", on_day from ends
    on conflict (household_id) do update set recheck_on = excluded.recheck_on`.on(tx);
}

/** Households of whose aid something has ended, or that may get something new. */
export async function householdsToRecheck(
  connection: Sql,
  today: IsoDate,
  limit: number,
): Promise<readonly string[]> {
  const found = await sql`
    select household_id as id from missing_measure_recheck where recheck_on <= ${today}::date
     order by recheck_on, household_id limit ${limit}`.on<{ id: string }>(connection);
  return found.map(({ id }) => id);
}

/** Keeps what people answered about a household, sealed. */
export async function saveAnswers(
  tx: Tx,
  kept: readonly { readonly householdId: string; readonly answers: Sealed }[],
): Promise<void> {
  await sql`
    insert into measure_answers (household_id, answers)
    select "householdId", "answers" from ${rows('a', { householdId: 'uuid', answers: 'jsonb' }, kept)}
    on conflict (household_id) do update set answers = excluded.answers`.on(tx);
}
