import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { familiesOf } from '../households/family.sql.js';
import type { HardshipFacts } from './triggers.rules.js';

/** A household with what a conference may be proposed by. */
export interface HouseholdInHardship extends HardshipFacts {
  readonly householdId: string;
  readonly regionCode: string;
}

/**
 * Of the families of some households those with an open urgent need, with what they receive on a day, each as the household that stands
 * today; one statement for all.
 */
export function householdsInHardship(
  connection: Sql,
  householdIds: readonly string[],
  today: IsoDate,
): Promise<HouseholdInHardship[]> {
  const asked = sql`select id from unnest(${householdIds}::uuid[]) as of_them (id)`;
  return sql`
    with family as materialized (${familiesOf(asked)}),
    urgent as (
      select f.standing_id, min(n.region_code) as region_code, array_agg(n.need_id order by n.need_id) as needs
        from family f join need n on n.household_id = f.id
       where n.state = 'open' and n.urgency = 'urgent'
       group by f.standing_id)
    select u.standing_id as "householdId", coalesce(h.region_code, u.region_code) as "regionCode", u.needs as "urgentNeeds",
           (select count(distinct g.measure_code)::int from family f join given_aid g on g.household_id = f.id
             where f.standing_id = u.standing_id and g.given_until >= ${today}::date)
           + (select count(distinct c.category)::int from family f join recognition c on c.household_id = f.id
               where f.standing_id = u.standing_id and c.valid_from <= ${today}::date
                 and (c.valid_to is null or c.valid_to >= ${today}::date)) as kinds,
           coalesce((
             select jsonb_agg(jsonb_build_object('measureCode', s.measure_code, 'amountFen', s.fen))
               from (select g.measure_code, sum(g.amount_fen) as fen
                       from family f join given_aid g on g.household_id = f.id
                      where f.standing_id = u.standing_id and g.given_until >= ${today}::date
                        and g.amount_fen is not null group by g.measure_code) s), '[]') as given
      from urgent u left join household h on h.household_id = u.standing_id
     order by u.standing_id`.on<HouseholdInHardship>(connection);
}
