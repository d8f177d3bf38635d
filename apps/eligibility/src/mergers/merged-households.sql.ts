import { sql, type SqlText } from '@aid-chain/messaging';

/** The households that were merged into another, one after the other: those whose past is its own. */
const MERGED_INTO = sql`select alias.from_household_id from household_alias alias where alias.household_id = family.household_id`;

/** The household into which another went. */
const MERGED_TO = sql`select alias.household_id from household_alias alias where alias.from_household_id = family.household_id`;

/**
 * The beginning of a statement: the relation `family (asked_id, household_id)` of some households, each
 * with itself and with those that are one household with it today.
 * @param reach `merged-into`: only those that were merged into the one asked for, so what happens to it happens to them;
 *   `whole`: also the one that it went into, and all that this one took up, whichever of them was asked for
 */
export function withFamilies(reach: 'merged-into' | 'whole', householdIds: readonly string[]): SqlText {
  const next = reach === 'whole' ? sql`${MERGED_INTO} union all ${MERGED_TO}` : MERGED_INTO;
  return sql`
with recursive family (asked_id, household_id) as (
  select asked_id, asked_id from unnest(${householdIds}::uuid[]) as asked (asked_id)
  union
  select family.asked_id, step.household_id
  from family cross join lateral (${next}) as step (household_id)
)`;
}
