import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  checkRecusal,
  impartial,
  orRefuse,
  staffCodesOfHousehold,
  staffCodesOfPerson,
} from '@aid-chain/platform';
import type { Actor, CommandTx, DeclaredRelative, Unmasking } from '@aid-chain/platform';
import { withMergedHouseholds, withStandingHousehold } from '../population/merged-households.sql.js';

/** What a household became by a merger, and all that were merged into that: a declaration of each of them is one of the family. */
const FAMILY = withMergedHouseholds(sql`unnest(${withStandingHousehold(sql`asked.id`)})`);

/** `family` with its members, read household by household, and what each of them declared. */
const DECLARED_BY_MEMBERS = sql`family
  cross join lateral (
    select of.person_id from household_member of where of.household_id = family.household_id offset 0) m
  cross join ${staffCodesOfPerson(sql`m.person_id`)} declared`;

/** By the households, and by their members, who take along what they declared in another one. */
export const declaredBy = (householdIds: readonly string[]): SqlText => sql`
with family as (
  select unnest(${FAMILY}) as household_id from unnest(${householdIds}::uuid[]) as asked (id)
)
select declared.staff_code as "staffCode"
from family cross join ${staffCodesOfHousehold(sql`family.household_id`)} declared
union
select declared.staff_code from ${DECLARED_BY_MEMBERS}`;

/**
 * The same of the families of several items, as rows of `refId` and `staffCode`.
 * @param asked a `select` of the items' ids as `ref_id` and of their households as `id`
 */
const relativesOf = (asked: SqlText): SqlText => sql`
with family as (
  select asked.ref_id, unnest(${FAMILY}) as household_id from (${asked}) asked
)
select family.ref_id as "refId", declared.staff_code as "staffCode"
from family cross join ${staffCodesOfHousehold(sql`family.household_id`)} declared
union
select family.ref_id, declared.staff_code from ${DECLARED_BY_MEMBERS}`;

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
