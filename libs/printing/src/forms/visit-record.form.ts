import { NO_OFFICE, SAMPLE_OFFICE, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the record of a county visit gets, in one language. */
export interface VisitRecordModel {
  readonly applicant: string;
  readonly place: string;
  readonly on: string;
  readonly visitors: readonly string[];
  readonly outcome: string;
  /** What was found; empty on a masked print. */
  readonly found: string;
  readonly office: PrintedOffice;
}

const FULL: VisitRecordModel = {
  ...{ applicant: '李建国', place: '示范镇一村', on: '2026年7月15日', visitors: ['县民政 S-0301'] },
  ...{ outcome: '与调查一致', found: '家中三人，房屋一层。', office: SAMPLE_OFFICE },
};

/** 县级走访记录: who of the county saw the family, what was found, and the signatures (民发〔2021〕57号 20; S4-11). */
export const visitRecordForm = {
  code: 'visit-record',
  series: 'ZF',
  inFullFor: 'case-work',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    on: { zh: '走访日期', en: 'the day of the visit' },
    visitors: { zh: '走访人员', en: 'who went' },
    outcome: { zh: '走访结果', en: 'what it came to' },
    found: { zh: '走访情况', en: 'what was found' },
    office: { zh: '走访单位', en: 'the office' },
  },
  required: ['applicant', 'on', 'visitors', 'outcome', 'found'],
  samples: [
    FULL,
    { ...{ applicant: '', place: '', on: '', outcome: '', found: '' }, visitors: [], office: NO_OFFICE },
  ],
} as const satisfies PrintFormDefinition;
