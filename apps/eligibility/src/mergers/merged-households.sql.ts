import { sql, type SqlText } from '@aid-chain/messaging';

/** The households that were merged into another, one after the other: those whose past is its own. */
const MERGED_INTO = sql`select alias.from_id from household_alias alias where alias.into_id = family.household_id`;

/** The household into which another went. */
const MERGED_TO = sql`select alias.into_id from household_alias alias where alias.from_id = family.household_id`;

/**
 * The beginning of a statement: the relation `family (asked_id, household_id)` of some households, each
 * with itself and with those that are one household with it today.
 * @param reach `merged-into`: only those that were merged into the one asked for, so what happens to it happens to them;
 *   `whole`: also the one that it went into, and all that this one took up, whichever of them was asked for
 */
export function withFamilies(reach: 'merged-into' | 'whole', householdIds: readonly string[]): SqlText {
  return withFamiliesOf(reach, sql`select asked_id from unnest(${householdIds}::uuid[]) as asked (asked_id)`);
}

/** The same of households that a query finds. @param asked a `select` of their ids as `asked_id` */
export function withFamiliesOf(reach: 'merged-into' | 'whole', asked: SqlText): SqlText {
  const next = reach === 'whole' ? sql`${MERGED_INTO} union all ${MERGED_TO}` : MERGED_INTO;
  return sql`
with recursive family (asked_id, household_id) as (
  select asked.asked_id, asked.asked_id from (${asked}) asked
  union
  select family.asked_id, step.household_id
  from family cross join lateral (${next}) as step (household_id)
)`;
}

/**
 * The beginning of a statement that writes some households and those that were merged into them: the relation
 * `locked (household_id, asked_id)`, locked in the order of their ids, so that two transactions never wait crosswise.
 */
export const withLockedFamilies = (householdIds: readonly string[]): SqlText => sql`
${withFamilies('merged-into', householdIds)},
locked as (
  select h.household_id, family.asked_id from household h join family using (household_id)
  order by h.household_id for no key update of h
)`;
