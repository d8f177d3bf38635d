import { all, anyOf, sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';

/** What went into a household of `family`: by mergers, and records of found persons. */
const WENT_IN = sql`household h join family on h.closed_into = family.household_id`;

/** What went into a household of `family`, and into which it went. */
const NEIGHBOURS = sql`family cross join lateral (
  select h.household_id from household h where h.closed_into = family.household_id
  union all
  select h.closed_into from household h where h.household_id = family.household_id and h.closed_into is not null
) as h (household_id)`;

/**
 * The beginning of a statement: the relation `family (asked_id, household_id)` of some items, each with the household that is asked for
 * and those that belong to it.
 * @param reach `merged-into`: all that went into it, one after the other, so what happens to it happens to them; `whole`: also what it
 *   went into, and all that this took up, whichever of them was asked for
 * @param asked a `select` of the items' ids and of their households
 */
export const withFamilies = (reach: 'merged-into' | 'whole', asked: SqlText): SqlText => sql`
  with recursive family (asked_id, household_id) as (
    ${asked}
    union
    select family.asked_id, h.household_id from ${reach === 'whole' ? NEIGHBOURS : WENT_IN})`;

/** The same of households, each asked for by itself. */
export const withFamiliesOf = (reach: 'merged-into' | 'whole', householdIds: readonly string[]): SqlText =>
  withFamilies(reach, sql`select id, id from unnest(${householdIds}::uuid[]) as asked (id)`);

/** The beginning of a statement: the relation `up (id)` of some households with those into which they went. @param asked a `select` of their ids */
const withUp = (asked: SqlText): SqlText => sql`
  with recursive up (id) as (
    ${asked}
    union
    select h.closed_into from household h join up on h.household_id = up.id where h.closed_into is not null)`;

/**
 * A household with all that went into it, one after the other, as an array: by mergers, and records of found persons who were
 * identified as members (adr/0082). What was done for one of them was done for this family.
 */
export const familyOf = (householdId: SqlText): SqlText => sql`array(
  with recursive family (household_id) as (
    select ${householdId}
    union
    select h.household_id from ${WENT_IN})
  select household_id from family)`;

/**
 * The families of some households, as `select standing_id, id`: of each the household that stands, with all that went into it.
 * @param asked a `select` of households as `id`
 */
export const familiesOf = (asked: SqlText): SqlText => sql`
  ${withUp(sql`select asked.id from (${asked}) asked`)},
  family (standing_id, household_id) as (
    select up.id, up.id from up
     where not exists (select from household h where h.household_id = up.id and h.closed_into is not null)
    union
    select family.standing_id, h.household_id from ${WENT_IN})
  select standing_id, household_id as id from family`;

/** Every household that went into another one, with each that it is part of since, as `select standing_id, id`: few of a county. */
export const JOINED: SqlText = sql`
  with recursive joined (standing_id, id) as (
    select h.closed_into, h.household_id from household h where h.closed_into is not null
    union
    select h.closed_into, joined.id from joined join household h on h.household_id = joined.standing_id
     where h.closed_into is not null)
  select standing_id, id from joined`;

/** Whether an official sees the household into which one went, also where it lives elsewhere. @param householdId a column of the statement */
export function seesFamily(actor: Actor, householdId: SqlText): SqlText {
  if (!OFFICIAL_ROLES.includes(actor.role)) return sql`false`;
  return sql`exists (
    ${withUp(sql`select ${householdId}`)}
    select from up join household h on h.household_id = up.id where ${regionCondition(actor, sql`h.region_code`)})`;
}

/**
 * The condition of a list of one household: its own rows and those of all that went into it, also of what was recorded elsewhere, for
 * officials who see the household itself, so that each list shows the same family as the chain and the happiness list (S0-25, L-50).
 * @param own the condition by which the actor sees a row
 */
export function ofFamily(
  actor: Actor,
  householdId: string,
  { own, column }: { readonly own: SqlText; readonly column: SqlText },
): SqlText {
  const id = sql`${householdId}::uuid`;
  const isOfThem = sql`${column} = any (${familyOf(id)})`;
  if (!OFFICIAL_ROLES.includes(actor.role)) return all([own, isOfThem]);
  const seesHousehold = sql`exists (
    select from household asked
     where asked.household_id = ${id} and ${regionCondition(actor, sql`asked.region_code`)})`;
  return all([isOfThem, anyOf([own, seesHousehold])]);
}
