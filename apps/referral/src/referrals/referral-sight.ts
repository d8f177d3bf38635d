import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { ownCondition, type Actor, type CommandTx } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { lockReferral, REFERRAL_IS_LIVE, type Referral } from '../referral-state/referral.store.js';
import type { ListReferralsQuery } from './list-referrals.query.js';

/**
 * The SQL condition that keeps an actor to its own referrals (`r`): a department to those it was asked, people to
 * their subtree.
 */
export function visibleTo(actor: Actor): SqlText {
  return ownCondition(actor, { regionCode: sql`r.region_code`, department: sql`r.department` });
}

/**
 * The conditions of a list. A department knows households by its own token only: for it, a filter by household or
 * application finds nothing.
 */
export function listConditions(actor: Actor, query: ListReferralsQuery): SqlText {
  const { householdId, state, department, needKind, applicationId, householdEnded } = query;
  const asks = [householdId, applicationId, householdEnded].some((asked) => asked !== undefined);
  if (actor.role === 'department' && asks) return sql`false`;
  const own = visibleTo(actor);
  const conditions =
    householdId === undefined ? [own] : [ofFamily(actor, householdId, { own, column: sql`r.household_id` })];
  if (state !== undefined) conditions.push(sql`r.state = ${state}`);
  if (department !== undefined) conditions.push(sql`r.department = ${department}`);
  if (needKind !== undefined) conditions.push(sql`r.need_kind = ${needKind}`);
  if (householdEnded !== undefined) conditions.push(HOUSEHOLD_ENDED[householdEnded]);
  if (applicationId !== undefined) conditions.push(ofApplication(applicationId));
  return all(conditions);
}

const OF_ENDED = householdHasEnded(sql`r.household_id`);

/** Households end for ever and referrals are open for weeks: the list of open ones starts from these. */
const HOUSEHOLD_ENDED = {
  true: sql`${REFERRAL_IS_LIVE} and ${OF_ENDED}`,
  false: sql`not ${OF_ENDED}`,
} as const;

function ofApplication(applicationId: string): SqlText {
  return sql`r.need_id in (
    select o.need_id from need_origin o
     where o.origin_id = ${applicationId}::uuid
        or o.origin_id in (select c.case_id from case_file c where c.application_id = ${applicationId}::uuid))`;
}

/**
 * Locks a referral of the official's own region for a command; a declared relative of the family leaves it to a colleague.
 * @throws RefusalError REFERRAL_UNKNOWN for what is not there or lies elsewhere, CLOSE_RELATIVE (L-15)
 */
export async function lockOwnReferral(tx: CommandTx, referralId: string): Promise<Referral> {
  const [own] =
    await sql`select 1 from referral r where r.referral_id = ${referralId} and ${visibleTo(tx.actor)}`.on(tx);
  const referral = own === undefined ? undefined : await lockReferral(tx, referralId);
  if (referral === undefined) throw new RefusalError({ code: 'REFERRAL_UNKNOWN', params: {} });
  await checkNoRelative(tx, tx.actor, referral.householdId);
  return referral;
}
