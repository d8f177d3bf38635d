import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * The households whose past is a household's own: itself and those that were merged into it, one after the other.
 * What they are recognised as and what is examined stays under the id it was decided for, whichever event came first.
 * @param id the expression of the household's id
 */
export function withMergedHouseholds(id: SqlText): SqlText {
  return sql`array(
    with recursive same (household_id) as (
      select ${id}
      union
      select a.from_id from household_alias a join same on a.into_id = same.household_id
    )
    select household_id from same)`;
}

/**
 * A household and, where it was merged into another, the one that stands now: what is found after a merger is of that one.
 * @param id the expression of the household's id
 */
export function withStandingHousehold(id: string): string {
  return `array(
    with recursive later (household_id) as (
      select ${id}
      union
      select a.into_id from household_alias a join later on a.from_id = later.household_id
    )
    select household_id from later
    where household_id = ${id} or not exists (select from household_alias a where a.from_id = household_id))`;
}
