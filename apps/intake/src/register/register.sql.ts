import { prepared } from '@aid-chain/messaging';

/**
 * Whether the register knows anybody of a filing: most families file for the first time, and the statement below is
 * dear to plan. Each value is looked up by itself, so that a plan made on an empty register stays right.
 * $1 kids, $2 values.
 */
export const KNOWS_ANYBODY = prepared(`
select i.person_id
from unnest($1::text[], $2::text[]) as k (kid, value)
cross join lateral (select person_id from person_index where kid = k.kid and value = k.value limit 1) as i
limit 1`);

/**
 * Everybody whom a filing's blind index values find, with all members of the active households they are in and the
 * undecided application of those households. One statement, one snapshot. $1 kids, $2 values.
 */
export const FIND_FAMILY = `
with hit as (
  select i.person_id
  from unnest($1::text[], $2::text[]) as k (kid, value)
  join person_index i on i.kid = k.kid and i.value = k.value
), home as (
  select m.household_id from membership m join hit on hit.person_id = m.person_id where m.left_on is null
), shown as (
  select person_id from hit
  union
  select m.person_id from membership m where m.left_on is null and m.household_id in (select household_id from home)
)
select p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex, p.register_region_code, p.phone,
  array(select i.kid || ':' || i.value from person_index i where i.person_id = p.id) as indexed,
  m.household_id, m.relation, m.lives_from::text, m.lives_to::text, m.reason_out,
  h.version, h.region_code, h.residence, h.address,
  a.id as application_id, a.region_code as application_region, a.filed_by_actor
from shown
join person p on p.id = shown.person_id
left join membership m on m.person_id = p.id and m.left_on is null
left join household h on h.id = m.household_id
left join application a on a.household_id = h.id and a.state = 'open'
order by p.id`;

/** The locking path: from here on nobody else accepts for these households. Sorted, so that no two deadlock. */
export const LOCK_HOUSEHOLDS = `
select h.id from household h
where h.id in (
  select m.household_id
  from unnest($1::text[], $2::text[]) as k (kid, value)
  join person_index i on i.kid = k.kid and i.value = k.value
  join membership m on m.person_id = i.person_id and m.left_on is null
)
order by h.id
for update`;
