import { dateOf, type Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { closeServedNeed, reopenMetNeed } from '../open-needs/need-end.store.js';
import { emitNeedUpdated } from '../referral-state/referral-events.js';
import type { Referral } from '../referral-state/referral.store.js';
import type { DeliveryChange } from './delivery.rules.js';

/**
 * What a report means for the need of a completed referral (S0-22, S2-06, adr/0058): delivered help may end it as met, and a
 * correction by which nothing was delivered opens it again.
 */
export async function settleNeed(
  tx: Tx,
  referral: Referral,
  change: DeliveryChange,
  { messageId, now }: { readonly messageId: string; readonly now: Instant },
): Promise<void> {
  if (referral.state !== 'completed' || change === 'none') return;
  const { needId } = referral;
  const on = dateOf(now);
  const changed =
    change === 'delivered' ? await closeServedNeed(tx, needId, on, 'met') : await reopenMetNeed(tx, needId);
  if (!changed) return;
  const state = change === 'delivered' ? 'met' : 'open-again';
  emitNeedUpdated(tx, referral, { state, on, time: now, causationId: messageId });
}
