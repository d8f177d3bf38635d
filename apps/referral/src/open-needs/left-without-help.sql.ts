import { sql } from '@aid-chain/messaging';
import { NEED_GOES_ON, WITHOUT_HELP } from '../referral-state/referral-state.rules.js';
import { codesInText } from '../referral-state/referral.store.js';

/**
 * Whether a report that stands names help that the referral `r` brought, in its quarter or later; a final one replaces the interim
 * ones of its quarter.
 */
export const DELIVERED = sql`
  exists (
    select from feedback_report f
     where f.referral_id = r.referral_id and f.superseded_by is null
       and exists (
         select from jsonb_array_elements(f.aid) as given (one)
          where (given.one -> 'period' ->> 'to')::date >= date_trunc('quarter', r.referred_on))
       and (f.final or not exists (
         select from feedback_report final
          where final.referral_id = f.referral_id and final.quarter = f.quarter and final.final
            and final.outcome <> 'nothing-to-report' and final.superseded_by is null)))`;

/** Whether the referral `r` was completed and no report names what was delivered: that ends no need (adr/0058). */
const UNDELIVERED = sql`(r.state = 'completed' and not ${DELIVERED})`;

/** Whether the report that would name it is still owed, and in time. */
const REPORT_AWAITED = sql`
  exists (
    select from feedback_duty d
     where d.referral_id = r.referral_id and d.state = 'open' and not d.overdue)`;

/** Whether the referral `r` was completed and its department may still name in time what was delivered. */
export const DELIVERY_AWAITED = sql`(${UNDELIVERED} and not r.settled and ${REPORT_AWAITED})`;

/**
 * Whether a referral `r` ended without help for its part of the need, so that somebody is to decide what becomes of it: its
 * department declined, cannot help, or completed it and named nothing that was delivered, or it was taken back though the need goes on;
 * and since then that part went nowhere else and civil affairs decided nothing (adr/0047, adr/0058). A referral that was passed on
 * goes on in the next one.
 */
export const LEFT_WITHOUT_HELP = sql`
  (not r.settled
    and (r.state in (${codesInText(WITHOUT_HELP)}) or ${UNDELIVERED}
      or r.state = 'cancelled' and r.cancel_reason in (${codesInText(NEED_GOES_ON)}))
    and not exists (
      select from referral later
       where later.need_id = r.need_id and later.routed_to = r.routed_to and later.made_no > r.made_no))`;
