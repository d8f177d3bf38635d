import { RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { visibleTo } from './referral-sight.js';
import { lockReferral, type Referral } from './referral.store.js';

/**
 * Locks a referral of the official's own region for a command.
 * @throws RefusalError REFERRAL_UNKNOWN for what is not there or lies elsewhere
 */
export async function lockOwnReferral(tx: CommandTx, referralId: string): Promise<Referral> {
  const params: unknown[] = [referralId];
  const [own] = await tx.query(
    `select 1 from referral r where r.referral_id = $1 and ${visibleTo(tx.actor, params)}`,
    params,
  );
  const referral = own === undefined ? undefined : await lockReferral(tx, referralId);
  if (referral === undefined) throw new RefusalError({ code: 'REFERRAL_UNKNOWN', params: {} });
  return referral;
}
