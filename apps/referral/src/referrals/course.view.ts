import { ShownCode, ShownId } from '@aid-chain/platform';
import { REFERRAL_STATES } from '../referral-state/transitions.rules.js';

/** A referral that was taken back. */
export class CancelledReferralView {
  @ShownId()
  referralId: string;

  @ShownCode(REFERRAL_STATES, { description: '转办状态 · state of the referral' })
  state: string;
}

/** The new referral that opens an ended one again. */
export class ReopenedReferralView extends CancelledReferralView {
  @ShownId({ description: '重新开启的是哪一件 · the ended one that it reopens' })
  reopens: string;
}
