import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * Many households with those that were merged into each, one after the other and itself included, as the table
 * `same (standing_id, household_id)` of a `with recursive`.
 * @param ids a statement that answers their ids in one column
 */
export function mergedInto(ids: SqlText): SqlText {
  return sql`same (standing_id, household_id) as (
  select asked.id, asked.id from (${ids}) as asked (id)
  union
  select s.standing_id, a.from_id from same s join household_alias a on a.into_id = s.household_id
)`;
}
