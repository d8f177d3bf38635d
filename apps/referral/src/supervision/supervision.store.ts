import type { IsoDate, Quarter } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { NeedKind, ReferralStep } from '@aid-chain/vocabulary';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';

/** An order names no more than that; what remains is ordered with the next one. */
const MAX_ITEMS = 500;

/** A new order. */
export interface NewOrder {
  readonly orderId: string;
  readonly department: string;
  readonly regionCode: string;
  readonly dueOn: IsoDate;
  readonly dueProvisional: boolean;
}

/** What an order names of one referral. */
export interface OrderedItem {
  readonly referralId: string;
  readonly step: ReferralStep | null;
  readonly quarter: Quarter | null;
  readonly householdId: string;
  readonly personId: string | null;
  readonly needKind: NeedKind;
  readonly correlationId: string;
}

/** Writes an order; two of one department wait for each other, so that the second finds what the first names. */
export async function insertOrder(tx: CommandTx, order: NewOrder): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${order.department}, 7106))`.on(tx);
  await sql`
    insert into supervision_order (order_id, department, region_code, issued_on, due_on, due_provisional, issued_by)
    values (${order.orderId}::uuid, ${order.department}, ${order.regionCode}, ${tx.today}::date, ${order.dueOn}::date,
      ${order.dueProvisional}::boolean, ${tx.actor.id})`.on(tx);
}

/** Where an order looks: conditions on the duty `d` and on the referral `r`. */
export interface OrderedPlaces {
  readonly ofDuty: SqlText;
  readonly ofReferral: SqlText;
}

/**
 * Puts on an order what its department has overdue in the official's region and no running order names, the oldest first: reports
 * of quarters, and steps of referrals whose family is still there.
 */
export function orderOverdue(
  tx: CommandTx,
  { orderId, department }: NewOrder,
  { ofDuty, ofReferral }: OrderedPlaces,
): Promise<OrderedItem[]> {
  const today = tx.today;
  return sql`
    with overdue as (
      select d.referral_id, null::text as step, d.quarter, d.due_on from feedback_duty d
       where d.department = ${department} and d.state = 'open' and d.due_on < ${today}::date
         and ${ofDuty}
      union all
      select s.referral_id, s.step, null, s.due_on from referral_step s join referral r using (referral_id)
       where r.department = ${department} and s.done_on is null and not s.released and s.due_on < ${today}::date
         and ${ofReferral} and not ${householdHasEnded(sql`r.household_id`)}),
    named as (
      insert into supervision_item (order_id, referral_id, step, quarter, was_due_on)
      select ${orderId}::uuid, o.referral_id, o.step, o.quarter, o.due_on from overdue o
       where not exists (
         select from supervision_item i join supervision_order running using (order_id)
          where i.referral_id = o.referral_id and coalesce(i.step, i.quarter) = coalesce(o.step, o.quarter)
            and running.due_on >= ${today}::date)
       order by o.due_on, o.referral_id limit ${MAX_ITEMS}
      returning referral_id, step, quarter)
    select r.referral_id as "referralId", named.step, named.quarter, r.household_id as "householdId",
           r.person_id as "personId", r.need_kind as "needKind", r.correlation_id as "correlationId"
      from named join referral r using (referral_id) order by r.household_id, r.referral_id`.on<OrderedItem>(
    tx,
  );
}
