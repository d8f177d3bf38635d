import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { checkRecusal, impartial, orRefuse } from '@aid-chain/platform';
import type { Actor, CommandTx, DeclaredRelative, Unmasking } from '@aid-chain/platform';
import { withMergedHouseholds, withStandingHousehold } from '../population/merged-households.sql.js';

/** What a household became by a merger, and all that were merged into that: a declaration of each of them is one of the family. */
const FAMILY = withMergedHouseholds(sql`unnest(${withStandingHousehold(sql`asked.id`)})`);

/** By the households, and by their members, who take along what they declared in another one. */
export const declaredBy = (householdIds: readonly string[]): SqlText => sql`
with family as (
  select unnest(${FAMILY}) as household_id from unnest(${householdIds}::uuid[]) as asked (id)
)
select distinct unnest(d.staff_codes) as "staffCode"
from family join declared_relatives d on d.household_id = family.household_id
union
select unnest(p.staff_codes) from family
  join household_member m on m.household_id = family.household_id
  join declared_person_relatives p on p.person_id = m.person_id
union
select r.staff_code from family join registered_relative r on r.household_id = family.household_id
union
select r.staff_code from family
  join household_member m on m.household_id = family.household_id
  join registered_relative r on r.person_id = m.person_id`;

/**
 * The same of the families of several items, as rows of `refId` and `staffCode`.
 * @param asked a `select` of the items' ids as `ref_id` and of their households as `id`
 */
const relativesOf = (asked: SqlText): SqlText => sql`
with family as (
  select asked.ref_id, unnest(${FAMILY}) as household_id from (${asked}) asked
)
select family.ref_id as "refId", unnest(d.staff_codes) as "staffCode"
from family join declared_relatives d on d.household_id = family.household_id
union
select family.ref_id, unnest(p.staff_codes) from family
  join household_member m on m.household_id = family.household_id
  join declared_person_relatives p on p.person_id = m.person_id
union
select family.ref_id, r.staff_code from family join registered_relative r on r.household_id = family.household_id
union
select family.ref_id, r.staff_code from family
  join household_member m on m.household_id = family.household_id
  join registered_relative r on r.person_id = m.person_id`;

/**
 * Nobody acts in the matter of a family that declared to be related to them; a colleague does (D57 11).
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkHouseholdImpartial(tx: CommandTx, householdId: string): Promise<void> {
  orRefuse(impartial(tx.actor, await declaredBy([householdId]).on<DeclaredRelative>(tx)));
}

/**
 * Nobody looks at one of these families in full who is declared as its relative (D57 11). Called inside an audited read.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkHouseholdsRecusal(
  connection: Sql,
  actor: Actor,
  unmask: Unmasking | undefined,
  householdIds: readonly string[],
): Promise<void> {
  if (unmask === undefined || householdIds.length === 0) return;
  checkRecusal(actor, unmask, await declaredBy(householdIds).on<DeclaredRelative>(connection));
}

/** The same of warnings. */
export const relativesOfWarnings = (ids: readonly string[]): SqlText =>
  relativesOf(
    sql`select w.id as ref_id, w.household_id as id from warning w where w.id = any (${ids}::uuid[])`,
  );

/** The same of possible doubles. */
export const relativesOfDoubles = (ids: readonly string[]): SqlText =>
  relativesOf(
    sql`select d.id as ref_id, d.household_id as id from possible_double d where d.id = any (${ids}::uuid[])`,
  );
