import { sql } from '@aid-chain/messaging';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
import { DELIVERY_AWAITED, LEFT_WITHOUT_HELP } from './left-without-help.sql.js';

/**
 * Open needs `n` that no department works on, or whose part a department left without help, as `from … where …`; `parts.left_on`
 * is the day of the last such end. A part that was completed waits for the report of what was delivered, as long as that is in time.
 * The mark `in_doubt` of the database leaves few of all that are open to look at.
 */
export const NEEDS_WITHOUT_DEPARTMENT = sql`
      from need n
      cross join lateral (
        select max(r.ended_on) filter (where ${LEFT_WITHOUT_HELP} and not ${DELIVERY_AWAITED}) as left_on,
               count(*) filter (where ${REFERRAL_IS_LIVE} or ${DELIVERY_AWAITED}) as at_work
          from referral r where r.need_id = n.need_id) parts
     where n.state = 'open' and n.in_doubt
       and (parts.at_work = 0 or parts.left_on is not null) and not ${householdHasEnded(sql`n.household_id`)}`;
