import { sql, type Sql } from '@aid-chain/messaging';
import {
  impartial,
  itemsOfRelatives,
  leaveOut,
  orRefuse,
  type Actor,
  type DeclaredRelative,
} from '@aid-chain/platform';
import { relativesOf, relativesOfReferrals } from './declared-relatives.sql.js';

/**
 * Nobody looks at a family that declared to be related to them: a colleague does (L-15). Called inside an audited read, so
 * that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkNoRelative(connection: Sql, actor: Actor, householdId: string): Promise<void> {
  if (actor.staffCode === undefined) return;
  const declared = relativesOf(sql`select null::uuid as ref_id, ${householdId}::uuid as id`);
  orRefuse(impartial(actor, await declared.on<DeclaredRelative>(connection)));
}

/** Which of some referrals are of families that declared an official as a relative. */
export const referralsOfRelatives = (
  connection: Sql,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => itemsOfRelatives(connection, actor, ids, relativesOfReferrals);

/** What a page of several families has for somebody who is declared as a relative of some of them: theirs are left out, and counted. */
export async function withoutRelatives<R extends { readonly referralId: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
): Promise<{ readonly items: R[]; readonly leftOut?: number }> {
  const ids = items.map(({ referralId }) => referralId);
  const hidden = await referralsOfRelatives(connection, actor, ids);
  return leaveOut(actor, items, {
    isOfOneFamily: false,
    isHidden: ({ referralId }) => hidden.has(referralId),
  });
}
