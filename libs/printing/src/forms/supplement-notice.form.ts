import { NO_OFFICE, SAMPLE_OFFICE, SAMPLE_SUPERVISION, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the notice of missing papers gets, in one language. */
export interface SupplementNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly on: string;
  /** What is asked for, of whom, and why the authorities cannot obtain it themselves (社会救助法 62). */
  readonly papers: readonly { readonly paper: string; readonly who: string; readonly reason: string }[];
  /** The article that asks for all papers at once, and the one by which what can be verified is not asked for. */
  readonly law: string;
  readonly notAsked: string;
  /** By when they are brought, once the notice was delivered; empty before, and where the place sets no days. */
  readonly until: string;
  /** Within how many working days of the delivery; empty where the place sets none. */
  readonly days: string;
  /** That the clock stands still; empty where it does not. */
  readonly clock: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
}

const FULL: SupplementNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', on: '2026年7月8日' },
  papers: [{ paper: '医疗费票据', who: '长子', reason: '核对来源没有数据' }],
  ...{ law: '民发〔2021〕57号第十条', notAsked: '中华人民共和国社会救助法第六十二条第二款' },
  ...{ until: '2026年7月22日', days: '10', clock: '等待材料期间，办理期限暂停计算。' },
  ...{ office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION },
};

/** 补正告知: which papers the family still brings, all of them at once, each with its reason (社会救助法 62; L-12). */
export const supplementNoticeForm = {
  code: 'supplement-notice',
  series: 'BZ',
  hasCode: true,
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    on: { zh: '日期', en: 'the day' },
    papers: { zh: '需补充的材料', en: 'the papers' },
    law: { zh: '依据', en: 'the article' },
    notAsked: { zh: '不要求提供的依据', en: 'the article on what is not asked for' },
    until: { zh: '提交期限', en: 'by when they are brought' },
    days: { zh: '提交的工作日', en: 'the working days for it' },
    clock: { zh: '期限是否暂停', en: 'whether the clock stands still' },
    office: { zh: '办理单位', en: 'the office' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
  },
  required: ['applicant', 'on', 'papers', 'law', 'notAsked', 'until', 'days', 'supervision'],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', on: '', law: '', notAsked: '', until: '' },
      ...{ papers: [], days: '', clock: '', office: NO_OFFICE, supervision: NO_OFFICE },
    },
  ],
} as const satisfies PrintFormDefinition;
