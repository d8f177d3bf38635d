import { formatYuan } from '@aid-chain/kernel';
import type { RecognitionResult } from '@aid-chain/contracts';
import {
  authorityCodes,
  caseOriginCodes,
  caseStepCodes,
  categoryCodes,
  needKindCodes,
  trackCodes,
  trackOutcomeCodes,
  withdrawalDeclineReasonCodes,
  nameOf,
  listed,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type EligibilityLink =
  | 'eligibility.case-opened.v1'
  | 'eligibility.step-recorded.v1'
  | 'eligibility.track-closed.v1'
  | 'eligibility.withdrawal-declined.v1'
  | 'eligibility.need-established.v1'
  | 'eligibility.household-recognised.v1'
  | 'eligibility.application-refused.v1'
  | 'eligibility.recognition-changed.v1'
  | 'eligibility.recognition-ended.v1';

export const ELIGIBILITY_TEXTS: LinkTexts<EligibilityLink> = {
  'eligibility.case-opened.v1': (d) => {
    const tracks = listed(d.tracks.map((track) => nameOf(trackCodes, track)));
    const origin = nameOf(caseOriginCodes, d.origin);
    return {
      zh: `立案（${origin.zh}）：${tracks.zh}。`,
      en: `Case opened (by ${origin.en}): ${tracks.en}.`,
      refs: refs({
        caseId: d.caseId,
        applicationId: d.applicationId,
        tracks: d.tracks,
        openedOn: d.openedOn,
      }),
    };
  },
  'eligibility.step-recorded.v1': (d) => {
    const track = d.track === undefined ? { zh: '', en: '' } : inBrackets(nameOf(trackCodes, d.track));
    return {
      zh: `${nameOf(caseStepCodes, d.step).zh}${track.zh}，${d.on}。`,
      en: `${sentence(nameOf(caseStepCodes, d.step).en)}${track.en}, ${d.on}.`,
      refs: refs({ caseId: d.caseId, track: d.track, step: d.step, on: d.on, outcomeCode: d.outcomeCode }),
    };
  },
  'eligibility.track-closed.v1': (d) => ({
    zh: `${nameOf(trackCodes, d.track).zh}结束：${nameOf(trackOutcomeCodes, d.outcome).zh}，${d.on}。`,
    en: `${sentence(nameOf(trackCodes, d.track).en)} closed: ${nameOf(trackOutcomeCodes, d.outcome).en}, ${d.on}.`,
    refs: refs({ caseId: d.caseId, track: d.track, outcome: d.outcome, reasonCode: d.reasonCode, on: d.on }),
  }),
  'eligibility.withdrawal-declined.v1': (d) => {
    const reason = nameOf(withdrawalDeclineReasonCodes, d.reasonCode);
    return {
      zh: `未予撤回：${reason.zh}。申请的结果不变。`,
      en: `Withdrawal declined: ${reason.en}. The result of the application stands.`,
      refs: refs({ caseId: d.caseId, applicationId: d.applicationId, reasonCode: d.reasonCode, on: d.on }),
    };
  },
  'eligibility.need-established.v1': ({ need }) => ({
    zh: `确认需求：${nameOf(needKindCodes, need.kind).zh}。${need.textZh}`,
    en: `Need established: ${nameOf(needKindCodes, need.kind).en}. ${need.textEn}`,
    refs: refs({
      needId: need.needId,
      needKind: need.kind,
      urgency: need.urgency,
      groundCode: need.groundCode,
      establishedOn: need.establishedOn,
    }),
  }),
  'eligibility.household-recognised.v1': (d) => {
    const results = listed(d.results.map(resultText));
    return {
      zh: `${nameOf(authorityCodes, d.decidedBy).zh}认定：${results.zh}。${d.restsOnDemoValues ? '（依据演示参数）' : ''}`,
      en: `Recognised by ${nameOf(authorityCodes, d.decidedBy).en}: ${results.en}.${d.restsOnDemoValues ? ' (Rests on demo values.)' : ''}`,
      refs: refs({
        caseId: d.caseId,
        track: d.track,
        categories: d.results.map((result) => result.category),
        determinationHash: d.determinationHash,
      }),
    };
  },
  'eligibility.application-refused.v1': (d) => {
    const categories = listed(d.categories.map((category) => nameOf(categoryCodes, category)));
    return {
      zh: `${nameOf(authorityCodes, d.decidedBy).zh}不予认定：${categories.zh}。${d.reasons.map((r) => r.textZh).join('')}告知期限 ${d.noticeDueOn}。`,
      en: `Not recognised by ${nameOf(authorityCodes, d.decidedBy).en}: ${categories.en}. ${d.reasons.map((r) => r.textEn).join(' ')} Notice due ${d.noticeDueOn}.`,
      refs: refs({
        caseId: d.caseId,
        track: d.track,
        categories: d.categories,
        remedies: d.remedies,
        noticeDueOn: d.noticeDueOn,
        determinationHash: d.determinationHash,
      }),
    };
  },
  'eligibility.recognition-changed.v1': (d) => ({
    zh: `${nameOf(categoryCodes, d.category).zh}调整${amountZh(d.monthlyAmountFen)}，自 ${d.effectiveOn} 起。`,
    en: `${sentence(nameOf(categoryCodes, d.category).en)} changed${amountEn(d.monthlyAmountFen)} from ${d.effectiveOn}.`,
    refs: refs({
      category: d.category,
      effectiveOn: d.effectiveOn,
      reasonCode: d.reasonCode,
      monthlyAmountFen: d.monthlyAmountFen,
    }),
  }),
  'eligibility.recognition-ended.v1': (d) => ({
    zh: `${nameOf(categoryCodes, d.category).zh}终止，自 ${d.effectiveOn} 起。`,
    en: `${sentence(nameOf(categoryCodes, d.category).en)} ended from ${d.effectiveOn}.`,
    refs: refs({ category: d.category, effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
  }),
};

function resultText(result: RecognitionResult): Bilingual {
  const category = nameOf(categoryCodes, result.category);
  return {
    zh: `${category.zh}${amountZh(result.monthlyAmountFen)}，自 ${result.validFrom} 起${result.validTo === undefined ? '' : `至 ${result.validTo}`}`,
    en: `${category.en}${amountEn(result.monthlyAmountFen)} from ${result.validFrom}${result.validTo === undefined ? '' : ` to ${result.validTo}`}`,
  };
}

function amountZh(fen: number | undefined): string {
  return fen === undefined ? '' : `（每月 ${formatYuan(fen)} 元）`;
}

function amountEn(fen: number | undefined): string {
  return fen === undefined ? '' : ` (${formatYuan(fen)} yuan a month)`;
}

function inBrackets(text: Bilingual): Bilingual {
  return { zh: `（${text.zh}）`, en: ` (${text.en})` };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
