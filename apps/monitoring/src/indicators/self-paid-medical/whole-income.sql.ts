import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * The determined annual net income of a household, as the table `n (annual_fen)` of a lateral join. Where another was merged
 * into it since that decision the income is of a part of those whose bills are summed, so it is unknown until the next one;
 * the limits that need no income apply all the same.
 * @param id the expression of the household's id
 */
export const incomeOf = (id: SqlText): SqlText => sql`lateral (
  select i.annual_fen from net_income i where i.household_id = ${id} and not exists (
    select from household_alias a where a.into_id = i.household_id and a.merged_at >= i.determined_at)
) n`;
