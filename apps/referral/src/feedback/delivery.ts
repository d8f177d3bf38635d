import { dateOf, type Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { NeedCourse } from '@aid-chain/vocabulary';
import { closeServedNeeds, reopenMetNeeds } from '../open-needs/need-end.store.js';
import type { Referral } from '../referral-state/referral.store.js';
import type { DeliveryChange } from './delivery.rules.js';

/** What a report does to the proof that a referral brought help. */
interface ChangedDelivery {
  readonly referral: Pick<Referral, 'needId' | 'state'>;
  readonly delivery: DeliveryChange;
  readonly now: Instant;
}

/**
 * What reports mean for the needs of completed referrals (S0-22, S2-06, adr/0058): delivered help may end one as met, and a
 * correction by which nothing was delivered opens it again. Each need is there once.
 * @returns what became of the needs that changed
 */
export async function settleNeeds(
  tx: Tx,
  changes: readonly ChangedDelivery[],
): Promise<ReadonlyMap<string, NeedCourse>> {
  const completed = changes.filter(({ referral }) => referral.state === 'completed');
  const delivered = completed.filter(({ delivery }) => delivery === 'delivered');
  const takenBack = completed.filter(({ delivery }) => delivery === 'taken-back');
  const ending = delivered.map(({ referral: { needId }, now }) => ({ needId, on: dateOf(now) }));
  const met = await closeServedNeeds(tx, ending, 'met');
  const openAgain = await reopenMetNeeds(
    tx,
    takenBack.map(({ referral: { needId } }) => needId),
  );
  return new Map([
    ...[...met].map((id) => [id, 'met'] as const),
    ...[...openAgain].map((id) => [id, 'open-again'] as const),
  ]);
}
