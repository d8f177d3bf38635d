import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * The determined annual net income of a household, as the table `n (annual_fen, of_part)` of a lateral join. Where another was merged
 * into it since that decision the income is of a part of those whose bills are summed (`of_part`), so it is unknown until the next one;
 * the limits that need no income apply all the same.
 * @param id the expression of the household's id
 */
export const incomeOf = (id: SqlText): SqlText => sql`lateral (
  select case when not later.merged then i.annual_fen end as annual_fen, later.merged as of_part
  from net_income i cross join lateral (select exists (
    select from household_alias a where a.into_id = i.household_id and a.merged_at >= i.determined_at) as merged) later
  where i.household_id = ${id}
) n`;
