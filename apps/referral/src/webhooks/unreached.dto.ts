import { Choice, ShownCode, ShownId, ShownWhole } from '@aid-chain/platform';
import { UNREACHED_ANSWERS, type UnreachedAnswer } from '@aid-chain/vocabulary';

/** Body of `POST /v1/referrals/{id}/unreached`. */
export class UnreachedDto {
  @Choice(UNREACHED_ANSWERS, {
    description:
      'send-again 重新推送 · informed-otherwise 已电话、纸质等另行告知，或部门已从其他渠道收到 · what becomes of them',
  })
  answer: UnreachedAnswer;
}

/** What became of the messages about a referral that were given up. */
export class UnreachedView {
  @ShownId()
  referralId: string;

  @ShownCode(UNREACHED_ANSWERS, { description: '如何处理 · what becomes of them' })
  answer: string;

  @ShownWhole({ description: '涉及的消息数 · how many messages' })
  messages: number;
}
