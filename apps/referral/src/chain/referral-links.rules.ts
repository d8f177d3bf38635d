import { formatYuan } from '@aid-chain/kernel';
import type { Aid, Payload } from '@aid-chain/contracts';
import {
  cancellationReasonCodes,
  feedbackOutcomeCodes,
  needKindCodes,
  passingLimitCodes,
  referralOpeningCodes,
  referralStateCodes,
  isCodeOf,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { LinkDefinitions } from './link-definition.js';

/** What referral's own events are on the aid chain. */
export const REFERRAL_LINKS = {
  'referral.need-referred.v1': {
    refs: (d) => ({
      referralId: d.referralId,
      needId: d.needId,
      needKind: d.needKind,
      department: d.department,
      dueOn: d.dueOn,
      opening: d.opening,
      passedFrom: d.passedFrom,
      reopens: d.reopens,
      follows: d.follows,
      reasonCode: d.reasonCode,
    }),
    sentence: (d, names) => {
      const need = nameOf(needKindCodes, d.needKind);
      const department = names.department(d.department);
      const how = openingText(d);
      return {
        zh: `${need.zh}需求推送${department.zh}${how.zh}，签收期限 ${d.dueOn}。`,
        en: `The ${need.en} need was referred to ${department.en}${how.en}, acknowledgement due ${d.dueOn}.`,
      };
    },
  },
  'referral.referral-updated.v1': {
    refs: (d) => ({ referralId: d.referralId, state: d.state, on: d.on, reasonCode: d.reasonCode }),
    sentence: (d) => ({
      zh: `转办事项${nameOf(referralStateCodes, d.state).zh}${cancelText(d).zh}，${d.on}。`,
      en: `Referral ${nameOf(referralStateCodes, d.state).en}${cancelText(d).en}, ${d.on}.`,
    }),
  },
  'referral.feedback-recorded.v1': {
    refs: (d) => ({
      referralId: d.referralId,
      quarter: d.quarter,
      final: d.final,
      outcome: d.outcome,
      measures: d.aid.map((entry) => entry.measureCode),
      channel: d.channel,
    }),
    sentence: (d) => {
      const aid = listed(d.aid.map(aidText));
      return {
        zh: `${d.quarter} ${d.final ? '终报' : '阶段反馈'}：${nameOf(feedbackOutcomeCodes, d.outcome).zh}${aid.zh === '' ? '' : `（${aid.zh}）`}。`,
        en: `${d.final ? 'Final' : 'Interim'} report for ${d.quarter}: ${nameOf(feedbackOutcomeCodes, d.outcome).en}${aid.en === '' ? '' : ` (${aid.en})`}.`,
      };
    },
  },
  'referral.feedback-overdue.v1': {
    refs: (d) => ({
      referralId: d.referralId,
      department: d.department,
      quarter: d.quarter,
      dueOn: d.dueOn,
    }),
    sentence: (d, names) => {
      const department = names.department(d.department);
      return {
        zh: `${department.zh}逾期未反馈 ${d.quarter}（期限 ${d.dueOn}）。`,
        en: `The report of ${department.en} for ${d.quarter} is overdue (due ${d.dueOn}).`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** How a referral that did not come straight from its need came about; its reason only where it is one of our codes. */
function openingText({ opening, reasonCode }: Payload<'referral.need-referred.v1'>): Bilingual {
  if (opening === undefined || opening === 'routed') return { zh: '', en: '' };
  const how = nameOf(referralOpeningCodes, opening);
  const why = isCodeOf(passingLimitCodes, reasonCode) ? nameOf(passingLimitCodes, reasonCode) : undefined;
  return why === undefined
    ? { zh: `（${how.zh}）`, en: ` (${how.en})` }
    : { zh: `（${how.zh}：${why.zh}）`, en: ` (${how.en}: ${why.en})` };
}

function cancelText({ state, reasonCode }: Payload<'referral.referral-updated.v1'>): Bilingual {
  if (state !== 'cancelled' || reasonCode === undefined) return { zh: '', en: '' };
  const why = nameOf(cancellationReasonCodes, reasonCode);
  return { zh: `（${why.zh}）`, en: ` (${why.en})` };
}

function aidText(aid: Aid): Bilingual {
  const period = aid.period.from === aid.period.to ? aid.period.from : `${aid.period.from}…${aid.period.to}`;
  const amount = aid.amountFen === undefined ? '' : ` ${formatYuan(aid.amountFen)}`;
  return {
    zh: `${aid.measureCode}${amount === '' ? '' : `${amount} 元`}，${period}`,
    en: `${aid.measureCode}${amount === '' ? '' : `${amount} yuan`}, ${period}`,
  };
}
