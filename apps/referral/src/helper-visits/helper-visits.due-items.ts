import { addMonths, firstOfMonth } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOfHouseholds } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { IS_PAIRED_HELPER, MONTHS_BACK } from './paired-helper.js';

/** The household as which the one of some aid (`g`) stands today, where that lives, and all that it was on the way there. */
const STANDS: SqlText = sql`
  with recursive path (id, region_code, closed_into) as (
    select g.household_id, coalesce(h.region_code, g.region_code), h.closed_into
      from (select) one left join household h on h.household_id = g.household_id
    union
    select h.household_id, h.region_code, h.closed_into from household h join path on h.household_id = path.closed_into
  )
  select (array_agg(id) filter (where closed_into is null))[1] as id,
         (array_agg(region_code) filter (where closed_into is null))[1] as region_code, array_agg(id) as households
    from path`;

/**
 * Months that have begun, of families with a helper of their own, in which nobody visited them (S3-17): each stays, overdue in the end,
 * as long as its visit can be recorded.
 */
export const helperVisitItems: DueItemSource = {
  kinds: { 'helper-visit': { of: 'household', path: '/v1/households/{id}/helper-visits' } },
  visibleTo: PEOPLE,
  isDated: true,
  items: (today) => {
    const first = firstOfMonth(addMonths(today, -MONTHS_BACK));
    return sql`
      select 'helper-visit' as kind, s.id as ref_id, 'helper-visit/' || to_char(m.month, 'YYYY-MM') as part,
             (m.month + interval '1 month' - interval '1 day')::date as due_on, false as due_provisional,
             m.month::date as since, min(s.region_code) as region_code, null::text as department, 'clerk' as role
        from given_aid g
       cross join lateral (${STANDS}) s
       cross join lateral generate_series(
         date_trunc('month', greatest(g.given_from, ${first}::date)::timestamp),
         least(g.given_until, ${today}::date)::timestamp, interval '1 month') as m (month)
       where ${IS_PAIRED_HELPER} and g.given_until >= ${first}::date and g.given_from <= ${today}::date
         and s.id is not null and not ${householdHasEnded(sql`s.id`)}
       group by s.id, m.month
      having not bool_or(exists (
        select from helper_visit v where v.household_id = any (s.households) and v.month = m.month::date))`;
  },
  relatives: relativesOfHouseholds,
};
