import { sql, type SqlText } from '@aid-chain/messaging';
import { familiesOf } from '../households/family.sql.js';

/** Codes by which a department states that it does not know from which money a measure is paid. */
const UNKNOWN_FUNDING: readonly string[] = ['unknown', 'not-known', 'not-stated'];

const isUnknown = (funding: SqlText): SqlText => sql`${funding} = any (${UNKNOWN_FUNDING}::text[])`;
const UNKNOWN = sql`(${isUnknown(sql`a.funding_source`)} or ${isUnknown(sql`b.funding_source`)})`;

/** Two measures `a` and `b` of two departments for one need, whose days overlap, from one source of money or from one not known. */
const COMPARED = sql`
  a.need_kind = b.need_kind and a.department < b.department
  and a.given_from <= b.given_until and b.given_from <= a.given_until
  and (a.funding_source = b.funding_source or ${UNKNOWN})`;

const columns = (householdId: SqlText): SqlText => sql`
  case when ${UNKNOWN} then 'not-comparable' else 'same-funding' end as kind, ${householdId} as household_id, greatest(a.person_key, b.person_key) as person_key,
  a.need_kind, a.region_code, a.referral_id as first_referral, a.household_id as first_household,
  a.department as first_department, a.measure_code as first_measure, a.funding_source as first_funding,
  a.given_from as first_from, a.given_until as first_until, b.referral_id as second_referral,
  b.household_id as second_household, b.department as second_department, b.measure_code as second_measure,
  b.funding_source as second_funding, b.given_from as second_from, b.given_until as second_until`;

const OWN = columns(sql`a.household_id`);

/**
 * The pairs of measures that may be one help given twice (S2-06), as one `select`: of one household, where both are for the same
 * person or one is for all of it; of one person in two households; and of households that became one.
 * @param changed a condition on the household of either, as a column
 * @param families the families of those households, as {@link familiesOf} gives them
 */
export function doublePairs(changed: (householdId: SqlText) => SqlText, families: SqlText): SqlText {
  return sql`
    select ${OWN} from given_aid a join given_aid b on a.household_id = b.household_id and ${COMPARED}
       and (a.person_key = b.person_key or a.person_key = '' or b.person_key = '')
     where ${changed(sql`a.household_id`)}
    union all
    select ${OWN} from given_aid a join given_aid b on a.person_key = b.person_key and ${COMPARED}
       and a.household_id <> b.household_id
     where a.person_key <> '' and b.person_key <> ''
       and (${changed(sql`a.household_id`)} or ${changed(sql`b.household_id`)})
    union all
    (with family as materialized (${families})
     select ${columns(sql`of_a.standing_id`)} from family of_a
       join family of_b on of_b.standing_id = of_a.standing_id and of_b.id <> of_a.id
       join given_aid a on a.household_id = of_a.id
       join given_aid b on b.household_id = of_b.id and ${COMPARED} and (a.person_key = '' or b.person_key = ''))`;
}

/** Of all households, as it is measured and as everything is compared once. */
export const EVERY_PAIR = (): SqlText =>
  doublePairs(
    () => sql`true`,
    familiesOf(sql`select h.household_id as id from household h where h.closed_into is not null`),
  );
