import {
  NO_OFFICE,
  NO_RIGHTS,
  SAMPLE_GROUND,
  SAMPLE_OFFICE,
  SAMPLE_SUPERVISION,
  SAMPLE_RIGHTS,
  type PrintedGround,
  type DecidingOffice,
  type PrintedOffice,
  type PrintedRights,
} from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What was stated at a hearing, and what the official answered. */
export interface PrintedPoint {
  readonly stated: string;
  readonly answer: string;
}

/** What the template of the notice of a reduction, an end or an increase gets, in one language. */
export interface AdjustmentNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly decided: string;
  readonly change: {
    /** The category, and for whom it is. */
    readonly what: string;
    readonly who: string;
    readonly before: string;
    /** Empty where it ends. */
    readonly after: string;
    /** The first day of what was decided. */
    readonly from: string;
  };
  readonly law: string;
  readonly grounds: readonly PrintedGround[];
  /** How the family was heard; empty where no hearing was owed. */
  readonly heard: string;
  /** None on a masked print. */
  readonly points: readonly PrintedPoint[];
  /** What has become of it since, each a sentence. */
  readonly since: readonly string[];
  readonly office: DecidingOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
  readonly rights: PrintedRights;
}

export const SAMPLE_POINT: PrintedPoint = { stated: '孩子还在上学。', answer: '已计入教育支出。' };

const FULL: AdjustmentNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', decided: '2026年8月3日' },
  change: {
    ...{ what: '最低生活保障', who: '全户', before: '每月 480.00 元', after: '每月 213.34 元' },
    from: '2026年9月1日',
  },
  ...{ law: '《中华人民共和国社会救助法》第四十八条', grounds: [SAMPLE_GROUND] },
  heard: '2026年8月2日以入户方式听取了您的意见：不同意。',
  ...{ points: [SAMPLE_POINT], since: ['最低生活保障：自2026年10月1日起终止'] },
  ...{ office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION, rights: SAMPLE_RIGHTS },
};

/** 待遇调整告知书: what becomes less, ends or becomes more, from when on, why, and what can be done against it (社会救助法 47, 48, 76; L-05). */
export const adjustmentNoticeForm = {
  code: 'adjustment-notice',
  series: 'TZ',
  hasCode: true,
  onFace: 'since',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    decided: { zh: '决定日期', en: 'the day of the decision' },
    change: { zh: '调整内容', en: 'what changes' },
    law: { zh: '依据的法律', en: 'the article of the law' },
    grounds: { zh: '理由', en: 'why' },
    heard: { zh: '听取意见的情况', en: 'how the family was heard' },
    points: { zh: '所述意见和答复', en: 'what was stated and answered' },
    since: { zh: '决定后的变化', en: 'what has changed since' },
    office: { zh: '决定单位', en: 'who decided' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
    rights: { zh: '救济途径', en: 'what the family may do' },
  },
  required: [
    'applicant',
    'decided',
    'change',
    'law',
    'grounds',
    'heard',
    'points',
    'since',
    'office',
    'supervision',
    'rights',
  ],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', decided: '', law: '', heard: '', grounds: [], points: [], since: [] },
      change: { what: '', who: '', before: '', after: '', from: '' },
      ...{ office: NO_OFFICE, supervision: NO_OFFICE, rights: NO_RIGHTS },
    },
  ],
} as const satisfies PrintFormDefinition;
