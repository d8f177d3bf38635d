import { sql } from '@aid-chain/messaging';
import { NEED_GOES_ON, WITHOUT_HELP } from '../referral-state/referral-state.rules.js';
import { codesInText } from '../referral-state/referral.store.js';

/**
 * Whether a referral `r` ended without help for its part of the need, so that somebody is to decide what becomes of it: its
 * department declined or cannot help, or it was taken back though the need goes on; and since then that part went nowhere else and civil
 * affairs decided nothing (adr/0047). A referral that was passed on goes on in the next one.
 */
export const LEFT_WITHOUT_HELP = sql`
  (not r.settled
    and (r.state in (${codesInText(WITHOUT_HELP)})
      or r.state = 'cancelled' and r.cancel_reason in (${codesInText(NEED_GOES_ON)}))
    and not exists (
      select from referral later
       where later.need_id = r.need_id and later.routed_to = r.routed_to and later.made_no > r.made_no))`;
