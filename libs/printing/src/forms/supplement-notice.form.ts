import { NO_OFFICE, SAMPLE_OFFICE, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the notice of missing papers gets, in one language. */
export interface SupplementNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly on: string;
  /** What is asked for, of whom, and why the authorities cannot obtain it themselves (社会救助法 62). */
  readonly papers: readonly { readonly paper: string; readonly who: string; readonly reason: string }[];
  readonly office: PrintedOffice;
}

const FULL: SupplementNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', on: '2026年7月8日' },
  papers: [{ paper: '医疗费票据', who: '长子', reason: '核对来源没有数据' }],
  office: SAMPLE_OFFICE,
};

/** 补正告知: which papers the family still brings, all of them at once, each with its reason (社会救助法 62; L-12). */
export const supplementNoticeForm = {
  code: 'supplement-notice',
  series: 'BZ',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    on: { zh: '日期', en: 'the day' },
    papers: { zh: '需补充的材料', en: 'the papers' },
    office: { zh: '办理单位', en: 'the office' },
  },
  required: ['applicant', 'on', 'papers'],
  samples: [FULL, { ...{ applicant: '', place: '', on: '' }, papers: [], office: NO_OFFICE }],
} as const satisfies PrintFormDefinition;
