import { sql, type SqlText } from '@aid-chain/messaging';
import { staffCodesOfHousehold, staffCodesOfPerson } from '@aid-chain/platform';
import { withFamilies } from '../households/family.sql.js';

/**
 * Officials to whom the families of some items declared to be related, by the items: by the households, those that are one with
 * them by a merger, and by their members, who take along what they declared in another one.
 * @param asked a `select` of the items' ids as `ref_id` and of their households as `id`
 */
export const relativesOf = (asked: SqlText): SqlText => sql`
${withFamilies('whole', sql`select asked.ref_id, asked.id from (${asked}) asked`)},
family_member as materialized (
  select family.asked_id as ref_id, of_household.person_id from family
    cross join lateral (
      select (member ->> 'personId')::uuid as person_id
        from household h cross join lateral jsonb_array_elements(h.members) as member
       where h.household_id = family.household_id
      offset 0) of_household
)
select family.asked_id as "refId", declared.staff_code as "staffCode"
  from family cross join ${staffCodesOfHousehold(sql`family.household_id`)} declared
union
select m.ref_id, declared.staff_code from family_member m cross join ${staffCodesOfPerson(sql`m.person_id`)} declared`;

/** The same of referrals. */
export const relativesOfReferrals = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select r.referral_id as ref_id, r.household_id as id from referral r where r.referral_id = any (${ids}::uuid[])`);

/** The same of households. */
export const relativesOfHouseholds = (ids: readonly string[]): SqlText =>
  relativesOf(sql`select id as ref_id, id from unnest(${ids}::uuid[]) as asked (id)`);
