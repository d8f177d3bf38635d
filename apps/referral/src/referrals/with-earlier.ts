import type { Tx } from '@aid-chain/messaging';
import { needKey } from '../open-needs/need.rules.js';
import { lastEnded } from '../open-needs/need.store.js';
import type { NewReferral } from './referral-maker.js';

/** Links each new referral to the last one of the same need and department that ended: nothing is sent again unseen. */
export async function withEarlier(tx: Tx, wanted: readonly NewReferral[]): Promise<NewReferral[]> {
  if (wanted.length === 0) return [];
  const ended = await lastEnded(tx, wanted);
  return wanted.map((referral) => {
    const referralId = ended.get(`${needKey(referral.need)}|${referral.department}`);
    if (referralId === undefined) return referral;
    return { ...referral, origin: { opening: 'referred-again', referralId, reasonCode: null } };
  });
}
