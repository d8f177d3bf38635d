import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import type { Referral } from '../referral-state/referral.store.js';
import { dutiesOf } from './duty.rules.js';
import { addDuties, releaseDuties } from './duty.store.js';

/** Gives referrals that have ended the duties that they owe by now and releases the others: after their end, and after their measures change. */
export async function settleDuties(
  tx: Tx,
  deadlines: ReferralDeadlines,
  referrals: readonly Referral[],
  today: IsoDate,
): Promise<void> {
  if (referrals.length === 0) return;
  const owed = referrals.map((referral) => {
    const { referralId, regionCode, referredOn } = referral;
    const calendar = deadlines.feedback(regionCode, referredOn);
    return { referralId, quarters: dutiesOf(referral, calendar, today), calendar };
  });
  addDuties(tx, owed);
  await releaseDuties(tx, owed);
}
