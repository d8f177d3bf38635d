import { addMonths, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';

/** How far back a visit is entered: helpers write up a quarter at the end of it. */
export const MONTHS_BACK = 3;

/** The measure (of given aid `g`) by which a place gives each monitored household a helper of its own who visits it each month. */
export const IS_PAIRED_HELPER: SqlText = sql`g.measure_code = 'paired-helper'`;

/** Whether a family has a helper of its own in a month, by what departments report. */
export async function hasHelper(
  connection: Sql,
  family: readonly string[],
  month: IsoDate,
): Promise<boolean> {
  const found = await sql`
    select from given_aid g
     where ${IS_PAIRED_HELPER} and g.household_id = any (${family}::uuid[]) and g.given_until >= ${month}::date
       and g.given_from < ${addMonths(month, 1)}::date limit 1`.on(connection);
  return found.length > 0;
}
