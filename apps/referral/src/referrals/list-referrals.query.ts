import { NEED_KINDS, type NeedKind, type ReferralState } from '@aid-chain/vocabulary';
import { Choice, Code, HouseholdPageQuery } from '@aid-chain/platform';
import { REFERRAL_STATES } from '../referral-state/transitions.rules.js';

/** Filters of the list of referrals; by application: those that came from it. */
export class ListReferralsQuery extends HouseholdPageQuery {
  @Choice(REFERRAL_STATES, { optional: true, description: '转办状态 · state of the referral' })
  state?: ReferralState;

  @Code({ optional: true, description: '部门代码 · code of a department', example: 'medical-insurance' })
  department?: string;

  @Choice(['true', 'false'], {
    optional: true,
    description:
      'true：全户已不存续而仍未办结的，待工作人员取消；false：户仍存续的（仅工作人员） · true: still open though nobody of the household is left, for officials to cancel; false: of households that stand',
  })
  householdEnded?: 'true' | 'false';

  @Choice(NEED_KINDS, { optional: true, description: '需求种类 · kind of need' })
  needKind?: NeedKind;
}
