import { sql, type Sql } from '@aid-chain/messaging';
import { mergedInto } from '../../population/merged-into.sql.js';
import type { HeldBenefit } from './one-benefit-twice.rules.js';

/** What a household that stands now has of its own and of those that were merged into it. */
export interface HeldFacts {
  readonly householdId: string;
  readonly regionCode: string;
  readonly benefits: readonly HeldBenefit[];
  /** The matters that people have looked at. */
  readonly looked: readonly string[];
}

/**
 * The running recognitions of the households that stand now of those asked about, where others were merged into them;
 * locked, so that a merger and a recognition that are heard at once see each other, whichever comes second.
 */
export function readHeldBenefits(connection: Sql, householdIds: readonly string[]): Promise<HeldFacts[]> {
  return sql`
    with recursive later (id) as (
      select unnest(${householdIds}::uuid[])
      union
      select a.into_id from household_alias a join later on a.from_id = later.id
    ),
    standing as (
      select h.id, h.region_code from household h join later on later.id = h.id
      where h.state = 'active' order by h.id for update of h
    ),
    ${mergedInto(sql`select id from standing`)}
    select s.id as "householdId", s.region_code as "regionCode",
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('householdId', r.household_id, 'category', r.category,
        'personId', nullif(r.person_key, ''), 'validFrom', r.valid_from, 'validTo', r.valid_to,
        'monthlyAmountFen', r.monthly_amount_fen)) order by r.category, r.valid_from) as benefits,
      array(select distinct unnest(w.grounds) from warning w
        where w.household_id = s.id and w.indicator = ${'one-benefit-twice'} and w.state = 'disposed') as looked
    from standing s join same on same.standing_id = s.id
    join recognition r on r.household_id = same.household_id and r.state = 'active'
    group by s.id, s.region_code
    having count(distinct r.household_id) > 1
    order by s.id`.on<HeldFacts>(connection);
}
