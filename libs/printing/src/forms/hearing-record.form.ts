import { SAMPLE_POINT, type PrintedPoint } from './adjustment-notice.form.js';
import { NO_OFFICE, SAMPLE_OFFICE, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the record of a hearing gets, in one language; what was not recorded is an empty text, for the pen. */
export interface HearingRecordModel {
  readonly applicant: string;
  readonly place: string;
  /** What was proposed: the category, for whom, before and after, from which month. */
  readonly proposed: {
    readonly what: string;
    readonly who: string;
    readonly before: string;
    readonly after: string;
    readonly from: string;
    readonly grounds: readonly string[];
  };
  readonly on: string;
  readonly means: string;
  /** The officials who heard, each by post and staff code. */
  readonly heardBy: readonly string[];
  readonly person: string;
  readonly capacity: string;
  readonly guardian: string;
  readonly opinion: string;
  readonly points: readonly PrintedPoint[];
  /** Attempts to reach the family. */
  readonly tries: readonly { readonly on: string; readonly means: string; readonly by: string }[];
  readonly office: PrintedOffice;
}

const NOTHING = { on: '', means: '', person: '', capacity: '', guardian: '', opinion: '' };

const FULL: HearingRecordModel = {
  ...{ applicant: '李建国', place: '示范镇一村' },
  proposed: {
    ...{ what: '最低生活保障', who: '全户', before: '每月 480.00 元', after: '每月 213.34 元' },
    ...{ from: '2026年9月', grounds: ['家庭月人均收入 320.00 元'] },
  },
  ...{ on: '2026年8月2日', means: '入户', heardBy: ['经办 S-0101'], person: '李建国' },
  ...{ capacity: '完全民事行为能力', guardian: '李建军', opinion: '不同意', points: [SAMPLE_POINT] },
  tries: [{ on: '2026年8月1日', means: '电话', by: '经办 S-0101' }],
  office: SAMPLE_OFFICE,
};

/** 听取意见记录: what was proposed, who heard whom, what was stated and answered, and both signatures (社会救助法 48; L-03). */
export const hearingRecordForm = {
  code: 'hearing-record',
  series: 'TQ',
  inFullFor: 'case-work',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    proposed: { zh: '拟作的调整', en: 'what is proposed' },
    on: { zh: '日期', en: 'the day' },
    means: { zh: '方式', en: 'how' },
    heardBy: { zh: '听取意见的人员', en: 'who heard' },
    person: { zh: '被听取意见的人', en: 'who was heard' },
    capacity: { zh: '民事行为能力', en: 'the civil capacity' },
    guardian: { zh: '监护人', en: 'the guardian' },
    opinion: { zh: '态度', en: 'the opinion' },
    points: { zh: '意见和答复', en: 'what was stated and answered' },
    tries: { zh: '联系记录', en: 'attempts to reach the family' },
    office: { zh: '决定单位', en: 'who decides' },
  },
  required: [
    'applicant',
    'proposed',
    'on',
    'means',
    'heardBy',
    'person',
    'guardian',
    'opinion',
    'points',
    'tries',
  ],
  samples: [
    FULL,
    {
      ...{ ...NOTHING, applicant: '', place: '', heardBy: [], points: [], tries: [], office: NO_OFFICE },
      proposed: { what: '', who: '', before: '', after: '', from: '', grounds: [] },
    },
  ],
} as const satisfies PrintFormDefinition;
