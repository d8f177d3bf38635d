import { rows, sql, type Sql } from '@aid-chain/messaging';
import { lockStanding } from '../../population/merged-households.sql.js';
import { mergedInto } from '../../population/merged-into.sql.js';
import type { EventFacts } from '../indicator.js';
import { oneBenefitTwiceCode, type HeldBenefit } from './one-benefit-twice.rules.js';

/** What a household that stands now has of its own and of those that were merged into it. */
export interface HeldFacts extends EventFacts {
  readonly benefits: readonly HeldBenefit[];
  /** The matters that people have looked at, and those that a warning names which is not disposed of yet. */
  readonly looked: readonly string[];
  readonly named: readonly string[];
}

/**
 * The running recognitions of the households that stand now of those asked about, where others were merged into them;
 * locked, so that a merger and a recognition that are heard at once see each other, whichever comes second.
 */
export async function readHeldBenefits(
  connection: Sql,
  householdIds: readonly string[],
): Promise<HeldFacts[]> {
  const standing = await lockStanding(connection, householdIds);
  const asked = standing.map(({ householdId: id, reportedUnder }) => ({ id, reported_under: reportedUnder }));
  return sql`
    with recursive standing (id, reported_under) as (
      select * from ${rows('asked', { id: 'uuid', reported_under: 'uuid' }, asked)}
    ),
    ${mergedInto(sql`select id from standing`)}
    select h.id as "householdId", h.region_code as "regionCode", s.reported_under as "reportedUnder",
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('householdId', r.household_id, 'category', r.category,
        'personId', nullif(r.person_key, ''), 'validFrom', r.valid_from, 'validTo', r.valid_to,
        'monthlyAmountFen', r.monthly_amount_fen)) order by r.category, r.valid_from) as benefits,
      array(select distinct unnest(w.grounds) from warning w
        where w.household_id = h.id and w.indicator = ${oneBenefitTwiceCode} and w.state = 'disposed') as looked,
      array(select distinct unnest(w.grounds) from warning w
        where w.household_id = h.id and w.indicator = ${oneBenefitTwiceCode} and w.state <> 'disposed') as named
    from standing s join household h on h.id = s.id join same on same.standing_id = s.id
    join recognition r on r.household_id = same.household_id and r.state = 'active'
    group by h.id, h.region_code, s.reported_under
    having count(distinct r.household_id) > 1
    order by h.id`.on<HeldFacts>(connection);
}
