import { formatYuan } from '@aid-chain/kernel';
import type { Aid } from '@aid-chain/contracts';
import {
  feedbackOutcomeCodes,
  needKindCodes,
  referralStateCodes,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { DEPARTMENT_SLOT } from './department-slot.rules.js';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type ReferralLink =
  | 'referral.need-referred.v1'
  | 'referral.referral-updated.v1'
  | 'referral.feedback-recorded.v1'
  | 'referral.feedback-overdue.v1';

export const REFERRAL_TEXTS: LinkTexts<ReferralLink> = {
  'referral.need-referred.v1': (d) => ({
    zh: `${nameOf(needKindCodes, d.needKind).zh}需求推送${DEPARTMENT_SLOT}，签收期限 ${d.dueOn}。`,
    en: `The ${nameOf(needKindCodes, d.needKind).en} need was referred to ${DEPARTMENT_SLOT}, acknowledgement due ${d.dueOn}.`,
    refs: refs({
      referralId: d.referralId,
      needId: d.needId,
      needKind: d.needKind,
      department: d.department,
      dueOn: d.dueOn,
    }),
  }),
  'referral.referral-updated.v1': (d) => ({
    zh: `转办事项${nameOf(referralStateCodes, d.state).zh}，${d.on}。`,
    en: `Referral ${nameOf(referralStateCodes, d.state).en}, ${d.on}.`,
    refs: refs({ referralId: d.referralId, state: d.state, on: d.on, reasonCode: d.reasonCode }),
  }),
  'referral.feedback-recorded.v1': (d) => {
    const aid = listed(d.aid.map(aidText));
    return {
      zh: `${d.quarter} ${d.final ? '终报' : '阶段反馈'}：${nameOf(feedbackOutcomeCodes, d.outcome).zh}${aid.zh === '' ? '' : `（${aid.zh}）`}。`,
      en: `${d.final ? 'Final' : 'Interim'} report for ${d.quarter}: ${nameOf(feedbackOutcomeCodes, d.outcome).en}${aid.en === '' ? '' : ` (${aid.en})`}.`,
      refs: refs({
        referralId: d.referralId,
        quarter: d.quarter,
        final: d.final,
        outcome: d.outcome,
        measures: d.aid.map((entry) => entry.measureCode),
        door: d.door,
      }),
    };
  },
  'referral.feedback-overdue.v1': (d) => ({
    zh: `${DEPARTMENT_SLOT}逾期未反馈 ${d.quarter}（期限 ${d.dueOn}）。`,
    en: `The report of ${DEPARTMENT_SLOT} for ${d.quarter} is overdue (due ${d.dueOn}).`,
    refs: refs({ referralId: d.referralId, department: d.department, quarter: d.quarter, dueOn: d.dueOn }),
  }),
};

function aidText(aid: Aid): Bilingual {
  const period = aid.period.from === aid.period.to ? aid.period.from : `${aid.period.from}…${aid.period.to}`;
  const amount = aid.amountFen === undefined ? '' : ` ${formatYuan(aid.amountFen)}`;
  return {
    zh: `${aid.measureCode}${amount === '' ? '' : `${amount} 元`}，${period}`,
    en: `${aid.measureCode}${amount === '' ? '' : `${amount} yuan`}, ${period}`,
  };
}
