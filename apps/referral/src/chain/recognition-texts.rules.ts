import { formatYuan } from '@aid-chain/kernel';
import type { RecognitionResult } from '@aid-chain/contracts';
import {
  categoryCodes,
  isCodeOf,
  listed,
  nameOf,
  recognitionEndReasonCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { refs, type LinkTexts } from './link-texts.rules.js';

export type RecognitionLink =
  | 'eligibility.recognition-changed.v1'
  | 'eligibility.recognition-ended.v1'
  | 'eligibility.recognition-without-household.v1';

/** What becomes of a recognition after it was made. */
export const RECOGNITION_TEXTS: LinkTexts<RecognitionLink> = {
  'eligibility.recognition-changed.v1': (d) => ({
    zh: `${nameOf(categoryCodes, d.category).zh}自 ${d.effectiveOn} 起调整${amountZh(d.monthlyAmountFen)}。`,
    en: `${sentence(nameOf(categoryCodes, d.category).en)} changed${amountEn(d.monthlyAmountFen)} from ${d.effectiveOn}.`,
    refs: refs({
      category: d.category,
      effectiveOn: d.effectiveOn,
      reasonCode: d.reasonCode,
      monthlyAmountFen: d.monthlyAmountFen,
    }),
  }),
  'eligibility.recognition-ended.v1': (d) => {
    const reason = isCodeOf(recognitionEndReasonCodes, d.reasonCode)
      ? nameOf(recognitionEndReasonCodes, d.reasonCode)
      : undefined;
    return {
      zh: `${nameOf(categoryCodes, d.category).zh}自 ${d.effectiveOn} 起终止${reason === undefined ? '' : `：${reason.zh}`}。`,
      en: `${sentence(nameOf(categoryCodes, d.category).en)} ended from ${d.effectiveOn}${reason === undefined ? '' : `: ${reason.en}`}.`,
      refs: refs({ category: d.category, effectiveOn: d.effectiveOn, reasonCode: d.reasonCode }),
    };
  },
  'eligibility.recognition-without-household.v1': (d) => {
    const results = listed(d.results.map(resultText));
    const reason = nameOf(recognitionEndReasonCodes, d.reasonCode);
    return {
      zh: `户已于 ${d.endedOn} 终止，认定仍在：${results.zh}（${reason.zh}）；须由作出认定的部门终止。`,
      en: `The household ended on ${d.endedOn} and is still recognised: ${results.en} (${reason.en}); the authority that recognised it has to end this.`,
      refs: refs({
        caseId: d.caseId,
        track: d.track,
        categories: d.results.map((result) => result.category),
        decidedOn: d.decidedOn,
        endedOn: d.endedOn,
        reasonCode: d.reasonCode,
      }),
    };
  },
};

/** A recognition with its amount and days. */
export function resultText(result: RecognitionResult): Bilingual {
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

/** A text as the begin of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
