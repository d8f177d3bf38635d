import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { ReferralSettings } from '../referral-state/referral-settings.js';
import type { Referral } from '../referral-state/referral.store.js';
import { dutiesOf } from './duty.rules.js';
import { addDuties, releaseDuties } from './duty.store.js';

/** Gives a referral that has ended the duties that it owes by now and releases the others: after its end, and after its measures change. */
export async function settleDuties(
  tx: Tx,
  settings: ReferralSettings,
  referral: Referral,
  today: IsoDate,
): Promise<void> {
  const { referralId } = referral;
  const calendar = settings.feedback(referral.regionCode, referral.referredOn);
  const quarters = dutiesOf(referral, calendar, today);
  addDuties(tx, [{ referralId, quarters, calendar }]);
  await releaseDuties(tx, referralId, quarters);
}
