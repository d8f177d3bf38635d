import {
  NO_OFFICE,
  NO_RIGHTS,
  SAMPLE_OFFICE,
  SAMPLE_RIGHTS,
  SAMPLE_SUPERVISION,
  type PrintedOffice,
  type PrintedRights,
} from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the notice that an application is not accepted gets, in one language. */
export interface NonAcceptanceNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly received: string;
  /** What was applied for. */
  readonly asked: readonly string[];
  readonly refused: string;
  readonly reason: string;
  /** What the window wrote for the family; empty on a masked print and where nothing was written. */
  readonly explained: string;
  /** The article that the reason rests on; empty where it is none of those with an article. */
  readonly law: string;
  /** What the family can do about the reason. */
  readonly next: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
  readonly rights: PrintedRights;
  /** What became of the decision, on a reprint; empty while it stands. */
  readonly since: string;
}

const FULL: NonAcceptanceNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', received: '2026年7月6日', asked: ['最低生活保障'] },
  ...{ refused: '2026年7月7日', reason: '非本人或其家庭提出', explained: '代填人没有受到委托。' },
  ...{ law: '中华人民共和国社会救助法第三十七条', next: '请由本人或者共同生活的家庭成员提出。', since: '' },
  ...{ office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION, rights: SAMPLE_RIGHTS },
};

/** 不予受理通知书: that an application is not accepted, why, what to do about it, and what can be done against it (社会救助法 70, 76; L-22). */
export const nonAcceptanceNoticeForm = {
  code: 'non-acceptance-notice',
  series: 'BS',
  hasCode: true,
  onFace: 'since',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    received: { zh: '收到日期', en: 'the day of receipt' },
    asked: { zh: '申请事项', en: 'what was applied for' },
    refused: { zh: '不予受理日期', en: 'the day of the refusal' },
    reason: { zh: '理由', en: 'why' },
    explained: { zh: '说明', en: 'what the window wrote' },
    law: { zh: '依据', en: 'the article' },
    next: { zh: '可以怎样办', en: 'what to do about it' },
    office: { zh: '受理单位', en: 'the office' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
    rights: { zh: '救济途径', en: 'what the family may do' },
    since: { zh: '决定后的情况', en: 'what became of it since' },
  },
  required: [
    ...['applicant', 'received', 'asked', 'refused', 'reason', 'explained', 'law', 'next'],
    ...['office', 'supervision', 'rights', 'since'],
  ],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', received: '', asked: [], refused: '', reason: '', explained: '' },
      ...{ law: '', next: '', office: NO_OFFICE, supervision: NO_OFFICE, rights: NO_RIGHTS, since: '' },
    },
  ],
} as const satisfies PrintFormDefinition;
