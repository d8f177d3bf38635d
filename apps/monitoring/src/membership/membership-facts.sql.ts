import { sql } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../population/merged-households.sql.js';

/**
 * The households into which those of parameter 1 have gone, themselves included, locked in the order of their ids: a
 * recognition and a change that are heard at once see each other, whichever comes second.
 */
export const LOCK_HOUSEHOLDS = `
with recursive become (id) as (
  select unnest($1::uuid[])
  union
  select a.into_id from household_alias a join become on a.from_id = become.id
)
select h.id from household h where h.id in (select id from become) and h.state = 'active'
order by h.id for update`;

const MERGED = withMergedHouseholds(sql`h.id`).text;

/** What each household of parameter 1 receives and how its members changed; parameter 2 is the indicator. */
export const MEMBERSHIP_FACTS = `
select h.id as "householdId", h.region_code as "regionCode",
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('category', b.category,
      'personId', nullif(b.person_key, ''), 'validFrom', b.valid_from, 'monthlyAmountFen', b.monthly_amount_fen,
      'decidedOn', b.decided_on)) order by b.category, b.person_key), '[]')
    from recognition b where b.household_id = any(${MERGED}) and b.state = 'active') as benefits,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'reasonCode', c.reason_code,
      'effectiveOn', c.effective_on, 'recordedOn', c.recorded_on, 'joined', c.joined_count, 'left', c.left_count)
      order by c.recorded_on, c.id), '[]')
    from membership_change c where c.household_id = h.id) as changes,
  array(select unnest(w.grounds) from warning w
    where w.household_id = h.id and w.indicator = $2 and w.state = 'open') as named,
  array(select distinct unnest(w.grounds) from warning w
    where w.household_id = h.id and w.indicator = $2 and w.state = 'disposed') as looked,
  (select w.id from warning w where w.household_id = h.id and w.indicator = $2 and w.state = 'disposed'
    order by w.id desc limit 1) as "lastWarningId"
from household h
where h.id = any($1::uuid[]) and exists (select from membership_change c where c.household_id = h.id)
order by h.id`;
