import { NO_OFFICE, SAMPLE_OFFICE, SAMPLE_SUPERVISION, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the notice by which an application is put right gets, in one language. */
export interface FilingSupplementNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly received: string;
  /** What was applied for. */
  readonly asked: readonly string[];
  readonly on: string;
  readonly reason: string;
  /** All that is to be put right, as the window wrote it; empty on a masked print. */
  readonly explained: string;
  /** The article that asks for all of it at once. */
  readonly law: string;
  /** Working days from the delivery; empty where the place sets none. */
  readonly days: string;
  /** By when, once the notice was delivered. */
  readonly until: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
}

const FULL: FilingSupplementNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', received: '2026年7月6日', asked: ['最低生活保障'] },
  ...{ on: '2026年7月7日', reason: '身份号码填写有误', explained: '请出示身份证，核对号码最后一位。' },
  ...{ law: '民发〔2021〕57号第十条', days: '10', until: '2026年7月21日' },
  ...{ office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION },
};

/** 申请补正告知书: what a family puts right in its application, once, with its day of receipt kept (社会救助法 64, 70; D57 10). */
export const filingSupplementNoticeForm = {
  code: 'filing-supplement-notice',
  series: 'BQ',
  hasCode: true,
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    received: { zh: '收到日期', en: 'the day of receipt' },
    asked: { zh: '申请事项', en: 'what was applied for' },
    on: { zh: '告知日期', en: 'the day' },
    reason: { zh: '需补正的事项', en: 'what is to be put right' },
    explained: { zh: '说明', en: 'what the window wrote' },
    law: { zh: '依据', en: 'the article' },
    days: { zh: '补正的工作日', en: 'the working days for it' },
    until: { zh: '补正期限', en: 'by when' },
    office: { zh: '受理单位', en: 'the office' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
  },
  required: [
    ...['applicant', 'received', 'asked', 'on', 'reason', 'explained', 'law', 'days', 'until'],
    ...['office', 'supervision'],
  ],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', received: '', asked: [], on: '', reason: '', explained: '', law: '' },
      ...{ days: '', until: '', office: NO_OFFICE, supervision: NO_OFFICE },
    },
  ],
} as const satisfies PrintFormDefinition;
