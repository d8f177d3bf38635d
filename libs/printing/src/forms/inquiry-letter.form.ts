import { NO_OFFICE, SAMPLE_OFFICE, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of an inquiry gets, in one language: who is asked, for what of whom, and nothing else of the family. */
export interface InquiryLetterModel {
  readonly unit: string;
  /** Who is meant; empty where the inquiry is about nobody in particular. */
  readonly person: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly sent: string;
  readonly office: PrintedOffice;
}

const FULL: InquiryLetterModel = {
  ...{ unit: '某砖厂', person: '李建国', text: '请贵单位提供下列情况。', fields: ['工资收入'] },
  ...{ sent: '2026年7月8日', office: SAMPLE_OFFICE },
};

/** 协助调查函: what a unit is asked, with room for its answer (社会救助法 43, 65; L-65). */
export const inquiryLetterForm = {
  code: 'inquiry-letter',
  series: 'XC',
  inFullFor: 'case-work',
  parts: {
    unit: { zh: '收函单位', en: 'the unit' },
    person: { zh: '所问人员', en: 'who is meant' },
    text: { zh: '函件内容', en: 'what it asks' },
    fields: { zh: '所需情况', en: 'what is to be stated' },
    sent: { zh: '发函日期', en: 'the day of the letter' },
    office: { zh: '发函单位', en: 'who asks' },
  },
  required: ['unit', 'person', 'text', 'fields', 'sent', 'office'],
  samples: [FULL, { ...{ unit: '', person: '', text: '', sent: '' }, fields: [], office: NO_OFFICE }],
} as const satisfies PrintFormDefinition;
