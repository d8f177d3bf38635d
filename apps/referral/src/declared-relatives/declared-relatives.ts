import { ok } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  impartial,
  orRefuse,
  withoutItemsOfRelatives,
  type Actor,
  type DeclaredRelative,
} from '@aid-chain/platform';
import { relativesOf, relativesOfHouseholds, relativesOfReferrals } from './declared-relatives.sql.js';

/**
 * Nobody looks at a family that declared to be related to them: a colleague does (L-15). Called inside an audited read, so
 * that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkNoRelative(connection: Sql, actor: Actor, householdId: string): Promise<void> {
  orRefuse(await impartialTo(connection, actor, householdId));
}

/** The same for who asks it beside other questions. Refuses CLOSE_RELATIVE. */
export async function impartialTo(
  connection: Sql,
  actor: Actor,
  householdId: string,
): Promise<ReturnType<typeof impartial>> {
  if (actor.staffCode === undefined) return ok(true);
  const declared = relativesOf(sql`select null::uuid as ref_id, ${householdId}::uuid as id`);
  return impartial(actor, await declared.on<DeclaredRelative>(connection));
}

/**
 * What a page of referrals has for somebody who is declared as a relative of some of their families: theirs are left out, and counted.
 * @throws RefusalError CLOSE_RELATIVE where one family was asked for, and it is such a one (L-15)
 */
export const withoutRelatives = <R extends { readonly referralId: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
  isOfOneFamily = false,
): Promise<{ readonly items: R[]; readonly leftOut?: number }> =>
  withoutItemsOfRelatives(connection, actor, items, {
    isOfOneFamily,
    idOf: ({ referralId }) => referralId,
    declaredBy: relativesOfReferrals,
  });

/** The same of a page of whatever is about one household each. @throws RefusalError CLOSE_RELATIVE, as above */
export const withoutHouseholdsOfRelatives = <R extends { readonly householdId: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
  isOfOneFamily = false,
): Promise<{ readonly items: R[]; readonly leftOut?: number }> =>
  withoutItemsOfRelatives(connection, actor, items, {
    isOfOneFamily,
    idOf: ({ householdId }) => householdId,
    declaredBy: relativesOfHouseholds,
  });
