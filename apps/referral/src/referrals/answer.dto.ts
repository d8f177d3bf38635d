import { Choice, Day } from '@aid-chain/platform';
import { REFERRAL_ANSWERS, type ReferralAnswer } from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** Body of `POST /v1/referrals/{id}/answer`. */
export class AnswerDto {
  @Choice(REFERRAL_ANSWERS, { description: '答复 · answer' })
  answer: ReferralAnswer;

  @Day({ description: '答复日期，不早于转办、不晚于今天 · not before the referral, not in the future' })
  on: string;

  @Code({
    optional: true,
    description:
      '理由代码；不受理、转由其他部门、无法办理时必填 · reason, required for declined, passed-on and not-possible',
    example: 'not-in-scheme',
  })
  reasonCode?: string;

  @Code({ optional: true, description: '转由的部门；仅 passed-on · receiving department', example: 'health' })
  to?: string;
}
