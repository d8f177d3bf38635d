import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { HardshipFacts } from './triggers.rules.js';

/** A household with what a conference may be proposed by. */
export interface HouseholdInHardship extends HardshipFacts {
  readonly householdId: string;
  readonly regionCode: string;
}

/** Of some households those with an open urgent need, with what they receive on a day; one statement for all. */
export function householdsInHardship(
  connection: Sql,
  householdIds: readonly string[],
  today: IsoDate,
): Promise<HouseholdInHardship[]> {
  return sql`
    with urgent as (
      select n.household_id, min(n.region_code) as region_code, array_agg(n.need_id order by n.need_id) as needs
        from need n
       where n.household_id = any (${householdIds}::uuid[]) and n.state = 'open' and n.urgency = 'urgent'
       group by n.household_id)
    select u.household_id as "householdId", u.region_code as "regionCode", u.needs as "urgentNeeds",
           (select count(distinct g.measure_code)::int from given_aid g
             where g.household_id = u.household_id and g.given_until >= ${today}::date)
           + (select count(distinct c.category)::int from recognition c
               where c.household_id = u.household_id and c.valid_from <= ${today}::date
                 and (c.valid_to is null or c.valid_to >= ${today}::date)) as kinds,
           coalesce((
             select jsonb_agg(jsonb_build_object('measureCode', s.measure_code, 'amountFen', s.fen))
               from (select g.measure_code, sum(g.amount_fen) as fen from given_aid g
                      where g.household_id = u.household_id and g.given_until >= ${today}::date
                        and g.amount_fen is not null group by g.measure_code) s), '[]') as given
      from urgent u order by u.household_id`.on<HouseholdInHardship>(connection);
}
