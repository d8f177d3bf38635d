import { sql, type SqlText } from '@aid-chain/messaging';

/** Whether nobody is left of the household. @param householdId its id, a column of the statement */
export function householdHasEnded(householdId: SqlText): SqlText {
  return sql`exists (
    select from household h where h.household_id = ${householdId} and h.ended_on is not null)`;
}
