import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { SupervisionState } from '@aid-chain/vocabulary';

/** Whether the department has still not done what the item `i` names: the report is owed, or the step is open. */
export const ITEM_OPEN = sql`
  (exists (
     select from feedback_duty d
      where d.referral_id = i.referral_id and d.quarter = i.quarter and d.state = 'open')
   or exists (
     select from referral_step s
      where s.referral_id = i.referral_id and s.step = i.step and s.done_on is null and not s.released))`;

/** Whether the order `o` names anything that is not done. */
export const ORDER_OPEN = sql`
  exists (select from supervision_item i where i.order_id = o.order_id and ${ITEM_OPEN})`;

/** How the department stands to an order `o`, as a condition for each state. */
export function supervisionStates(today: IsoDate): Readonly<Record<SupervisionState, SqlText>> {
  return {
    open: sql`(${ORDER_OPEN} and o.due_on >= ${today}::date)`,
    done: sql`not ${ORDER_OPEN}`,
    'not-done': sql`(${ORDER_OPEN} and o.due_on < ${today}::date)`,
  };
}
