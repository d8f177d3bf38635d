import type { Bilingual, WindowReason } from '@aid-chain/vocabulary';
import type { REFUSED_BY } from '../non-acceptance/refusal-allowed.rules.js';

/** What the notice adds to the reason for which an application was not accepted. */
interface ReasonText {
  /** The parameter with the article on which it rests; undefined where the window explains it in its own words. */
  readonly law?: (typeof REFUSED_BY)[keyof typeof REFUSED_BY];
  /** What the family can do about it. */
  readonly next: Bilingual;
}

const OTHER: ReasonText = {
  next: {
    zh: '请按上述说明办理；不清楚的，请向窗口询问，由工作人员协助。',
    en: 'Proceed as explained above; if anything is unclear, the window helps.',
  },
};

/** Reasons of a refusal; where the place names one as a ground its article stands beside it (社会救助法 37, 70; D57 4, 10). */
const TEXTS: Readonly<Partial<Record<WindowReason, ReasonText>>> = {
  'not-the-applicant': {
    law: 'non-acceptance.not-the-applicant',
    next: {
      zh: '请由本人或者共同生活的家庭成员提出；有困难的，可以委托村（居）民委员会或者他人代为提出。',
      en: 'The person or a member of the household applies; if that is hard, the village committee or somebody else may be asked to apply for them.',
    },
  },
  'wrong-number': {
    law: 'non-acceptance.wrong-number',
    next: {
      zh: '请核对身份证件上的号码后重新提出，窗口可以协助填写。',
      en: 'Compare the number with the card and apply again; the window helps to fill it in.',
    },
  },
  'filed-twice': {
    law: 'non-acceptance.filed-twice',
    next: {
      zh: '您家已有一件申请正在办理，办理进度可以向窗口查询。',
      en: 'Another application of your family is under way; the window answers how far it is.',
    },
  },
  'change-first': {
    law: 'non-acceptance.change-first',
    next: {
      zh: '请先在窗口办理家庭成员变更，办妥后即可提出，窗口予以协助。',
      en: 'Have the members of the household changed at the window first, which helps with it; then apply.',
    },
  },
};

/** @returns what the notice adds to a reason; a reason of no article is explained by the window */
export const nonAcceptanceText = (reason: WindowReason): ReasonText => TEXTS[reason] ?? OTHER;
