import { all, anyOf, sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';

/**
 * A household with all that went into it, one after the other, as an array: by mergers, and records of found persons who were
 * identified as members (adr/0082). What was done for one of them was done for this family.
 */
export const familyOf = (householdId: SqlText): SqlText => sql`array(
  with recursive family (id) as (
    select ${householdId}
    union
    select h.household_id from household h join family on h.closed_into = family.id)
  select id from family)`;

/**
 * The families of some households, as `select standing_id, id`: of each the household that stands, with all that went into it.
 * @param asked a `select` of households as `id`
 */
export const familiesOf = (asked: SqlText): SqlText => sql`
  with recursive up (id) as (
    select asked.id from (${asked}) asked
    union
    select h.closed_into from household h join up on h.household_id = up.id where h.closed_into is not null),
  family (standing_id, id) as (
    select up.id, up.id from up
     where not exists (select from household h where h.household_id = up.id and h.closed_into is not null)
    union
    select family.standing_id, h.household_id from household h join family on h.closed_into = family.id)
  select standing_id, id from family`;

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
    with recursive up (id) as (
      select ${householdId}
      union
      select h.closed_into from household h join up on h.household_id = up.id where h.closed_into is not null)
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
