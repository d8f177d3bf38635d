import { NO_OFFICE, SAMPLE_OFFICE, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of an authorisation gets, in one language. */
export interface ConsentFormModel {
  readonly applicant: string;
  readonly place: string;
  /** The versions of the text that the place uses on the day; empty where it names none. */
  readonly version: string;
  /** For how many months it holds; empty where the place sets none. */
  readonly months: string;
  /** Which sources are asked. */
  readonly sources: readonly string[];
  /** Who signs, each with the day on which a valid one was signed already; empty where it is still to be signed. */
  readonly signers: readonly { readonly name: string; readonly relation: string; readonly signed: string }[];
  readonly law: string;
  readonly office: PrintedOffice;
}

const FULL: ConsentFormModel = {
  ...{ applicant: '李建国', place: '示范镇一村', version: 'authorisation-2026', months: '12' },
  ...{ sources: ['税务'], law: '《中华人民共和国社会救助法》第四十条', office: SAMPLE_OFFICE },
  signers: [{ name: '王秀英', relation: '配偶', signed: '2026年7月6日' }],
};

/** 核对授权书: what is asked where, by which text of the place, and the signature of each adult (社会救助法 40, 41; L-09). */
export const consentFormForm = {
  code: 'consent-form',
  series: 'SQ',
  inFullFor: 'case-work',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    version: { zh: '授权文本版本', en: 'the version of the text' },
    months: { zh: '有效月数', en: 'the months for which it holds' },
    sources: { zh: '核对来源', en: 'the sources' },
    signers: { zh: '授权人', en: 'who signs' },
    law: { zh: '依据', en: 'the article of the law' },
    office: { zh: '核对单位', en: 'who verifies' },
  },
  required: ['version', 'sources', 'signers', 'law', 'office'],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', version: '', months: '', law: '' },
      ...{ sources: [], signers: [], office: NO_OFFICE },
    },
  ],
} as const satisfies PrintFormDefinition;
