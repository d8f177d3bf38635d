import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
import { LEFT_WITHOUT_HELP } from './left-without-help.sql.js';

/** How a need ends: its measures were delivered, it has gone, or civil affairs decided. */
type NeedEnd = 'met' | 'gone' | 'decided';

/**
 * Closes a need when none of its referrals is live any more and none ended without help that nobody decided about; a
 * later origin then opens a new one.
 * @returns whether it was closed
 */
export function closeServedNeed(
  tx: Tx,
  needId: string,
  on: IsoDate,
  endedAs: Exclude<NeedEnd, 'gone'>,
): Promise<boolean> {
  return closeWithout(sql`${REFERRAL_IS_LIVE} or ${LEFT_WITHOUT_HELP}`, tx, { needId, on, endedAs });
}

/** Closes a need that has gone, as the official stated who took its last live referral back. */
export async function closeGoneNeed(tx: Tx, needId: string, on: IsoDate): Promise<void> {
  await closeWithout(REFERRAL_IS_LIVE, tx, { needId, on, endedAs: 'gone' });
}

/**
 * Opens a need again that had ended as met, when what met it is taken back.
 * @returns false where it had not ended so, or stands anew already
 */
export async function reopenMetNeed(tx: Tx, needId: string): Promise<boolean> {
  const opened = await sql`
    update need n set state = 'open', ended_on = null, ended_as = null
     where n.need_id = ${needId}::uuid and n.ended_as = 'met' and not exists (
       select from need anew
        where anew.household_id = n.household_id and anew.kind = n.kind and anew.person_key = n.person_key
          and anew.state = 'open')
    returning 1`.on(tx);
  return opened.length > 0;
}

/** @param standing the condition of the referrals `r` that keep the need open */
async function closeWithout(
  standing: SqlText,
  tx: Tx,
  { needId, on, endedAs }: { readonly needId: string; readonly on: IsoDate; readonly endedAs: NeedEnd },
): Promise<boolean> {
  const closed = await sql`
    update need set state = 'closed', ended_on = ${on}::date, ended_as = ${endedAs}
     where need_id = ${needId}::uuid and state = 'open' and not exists (
       select 1 from referral r where r.need_id = ${needId}::uuid and (${standing}))
    returning 1`.on(tx);
  return closed.length > 0;
}
