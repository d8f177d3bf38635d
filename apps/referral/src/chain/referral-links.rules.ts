import { formatYuan } from '@aid-chain/kernel';
import type { Aid, Payload } from '@aid-chain/contracts';
import {
  cancellationReasonCodes,
  feedbackOutcomeCodes,
  needCourseCodes,
  needDecisionCodes,
  needKindCodes,
  passingLimitCodes,
  referralOpeningCodes,
  referralStateCodes,
  reportCorrectionCodes,
  isCodeOf,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { WITHOUT_HELP } from '../referral-state/referral-state.rules.js';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions, NamedReferral } from './link-definition.js';

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
    refs: (d) => ({
      ...{ referralId: d.referralId, state: d.state },
      ...{ on: d.on, cameOn: d.cameOn, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const referral = names.referral(d.referralId);
      const [what, state, why] = [
        referralText(referral),
        nameOf(referralStateCodes, d.state),
        whyText(d, referral),
      ];
      const next = WITHOUT_HELP.includes(d.state) ? LISTED : NOTHING;
      const came = cameText(d.cameOn);
      return {
        zh: `${what.zh}${state.zh}${why.zh}，${d.on}${came.zh}。${next.zh}`,
        en: `${what.en}: ${state.en}${why.en}, ${d.on}${came.en}.${next.en}`,
      };
    },
  },
  'referral.need-decided.v1': {
    refs: (d) => ({ needId: d.needId, needKind: d.needKind, decision: d.decision, on: d.on }),
    sentence: (d) => {
      const [need, why] = [nameOf(needKindCodes, d.needKind), nameOf(needDecisionCodes, d.decision)];
      return {
        zh: `民政部门决定：${need.zh}需求无部门承办的部分不再转办（${why.zh}），${d.on}。`,
        en: `Civil affairs decided that what no department takes of the ${need.en} need is not referred any more (${why.en}), ${d.on}.`,
      };
    },
  },
  'referral.need-updated.v1': {
    refs: (d) => ({ needId: d.needId, needKind: d.needKind, state: d.state, on: d.on }),
    sentence: (d) => {
      const [need, state] = [nameOf(needKindCodes, d.needKind), nameOf(needCourseCodes, d.state)];
      return {
        zh: `${need.zh}需求：${state.zh}，${d.on}。`,
        en: `The ${need.en} need: ${state.en}, ${d.on}.`,
      };
    },
  },
  'referral.feedback-recorded.v1': {
    refs: (d) => ({
      referralId: d.referralId,
      quarter: d.quarter,
      final: d.final,
      outcome: d.outcome,
      measures: d.aid.map((entry) => entry.measureCode),
      channel: d.channel,
      ...{ corrects: d.corrects, reasonCode: d.reasonCode },
    }),
    sentence: (d, names) => {
      const of = names.referral(d.referralId);
      const aid = listed(d.aid.map((entry) => aidText(entry, of)));
      const outcome = nameOf(feedbackOutcomeCodes, d.outcome);
      const who = of === undefined ? NOTHING : reporterText(of);
      const corrected = correctionText(d);
      const school = d.schoolAnswered === true ? SCHOOL_ANSWERED : NOTHING;
      return {
        zh: `${who.zh}${d.quarter} ${d.final ? '终报' : '阶段反馈'}${corrected.zh}${school.zh}：${outcome.zh}${aid.zh === '' ? '' : `（${aid.zh}）`}。`,
        en: `${d.final ? 'Final' : 'Interim'} report${who.en} for ${d.quarter}${corrected.en}${school.en}: ${outcome.en}${aid.en === '' ? '' : ` (${aid.en})`}.`,
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
      const need = names.referral(d.referralId)?.need;
      const on = need === undefined ? NOTHING : { zh: `${need.zh}需求，`, en: ` on the ${need.en} need` };
      return {
        zh: `${department.zh}逾期未反馈 ${d.quarter}（${on.zh}期限 ${d.dueOn}）。`,
        en: `The report of ${department.en}${on.en} for ${d.quarter} is overdue (due ${d.dueOn}).`,
      };
    },
  },
} as const satisfies LinkDefinitions;

/** The school itself answered; which one stands in the report, for who may read it (L-27). */
const SCHOOL_ANSWERED: Bilingual = { zh: '（学校答复）', en: ' (answered by the school)' };

/** How a referral that did not come straight from its need came about; its reason only where it is one of our codes. */
function openingText({ opening, reasonCode }: Payload<'referral.need-referred.v1'>): Bilingual {
  if (opening === undefined || opening === 'routed') return NOTHING;
  const how = nameOf(referralOpeningCodes, opening);
  const why = isCodeOf(passingLimitCodes, reasonCode) ? nameOf(passingLimitCodes, reasonCode) : undefined;
  return why === undefined
    ? { zh: `（${how.zh}）`, en: ` (${how.en})` }
    : { zh: `（${how.zh}：${why.zh}）`, en: ` (${how.en}: ${why.en})` };
}

/** Which referral it is: the need and the department, as the place calls them. */
function referralText(referral: NamedReferral | undefined): Bilingual {
  if (referral === undefined) return { zh: '转办事项', en: 'Referral' };
  const { need, department } = referral;
  return {
    zh: `${need.zh}需求转办（${department.zh}）`,
    en: `Referral of the ${need.en} need to ${department.en}`,
  };
}

function reporterText({ need, department }: NamedReferral): Bilingual {
  return { zh: `${department.zh}关于${need.zh}需求的 `, en: ` of ${department.en} on the ${need.en} need` };
}

/** When a message came that states another day. */
function cameText(on: string | undefined): Bilingual {
  return on === undefined ? NOTHING : inBrackets({ zh: `${on} 送达`, en: `came on ${on}` });
}

/** Where a need stands that a department left without help. */
const LISTED: Bilingual = {
  zh: '需求已列入民政部门待办。',
  en: ' The need is on the list of civil affairs.',
};

/** Why an official took it back or its department left; a department's own reason as the place calls it. */
function whyText(
  { state, reasonCode }: Payload<'referral.referral-updated.v1'>,
  referral: NamedReferral | undefined,
): Bilingual {
  if (reasonCode === undefined) return NOTHING;
  const isOurs = state === 'cancelled' || reasonCode === 'department-left';
  const why = isOurs
    ? nameOf(cancellationReasonCodes, reasonCode)
    : (referral?.reason(reasonCode) ?? { zh: reasonCode, en: reasonCode });
  return inBrackets(why);
}

/** Which report it corrects, by its day on the chain, and why. */
function correctionText({ correctsOn, reasonCode }: Payload<'referral.feedback-recorded.v1'>): Bilingual {
  if (correctsOn === undefined) return NOTHING;
  const why = reasonCode === undefined ? NOTHING : nameOf(reportCorrectionCodes, reasonCode);
  return inBrackets({
    zh: `更正 ${correctsOn} 的反馈${why.zh === '' ? '' : `：${why.zh}`}`,
    en: `corrects the one of ${correctsOn}${why.en === '' ? '' : `: ${why.en}`}`,
  });
}

function aidText(aid: Aid, referral: NamedReferral | undefined): Bilingual {
  const period = aid.period.from === aid.period.to ? aid.period.from : `${aid.period.from}…${aid.period.to}`;
  const amount = aid.amountFen === undefined ? '' : ` ${formatYuan(aid.amountFen)}`;
  const measure = referral?.measure(aid.measureCode) ?? { zh: aid.measureCode, en: aid.measureCode };
  return {
    zh: `${measure.zh}${amount === '' ? '' : `${amount} 元`}，${period}`,
    en: `${measure.en}${amount === '' ? '' : `${amount} yuan`}, ${period}`,
  };
}
