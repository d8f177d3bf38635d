import { NO_OFFICE, SAMPLE_OFFICE, SAMPLE_SUPERVISION, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of a posting sheet gets, in one language: what was decided, and no ground of it (L-08). */
export interface PostingSheetModel {
  readonly place: string;
  readonly granted: readonly {
    /** The applicant, or the one person whom it is for; of a child its guardian, masked. */
    readonly name: string;
    readonly members: string;
    readonly what: string;
    readonly amount: string;
  }[];
  readonly decided: string;
  readonly from: string;
  /** Empty where the place sets no length. */
  readonly until: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
}

const FULL: PostingSheetModel = {
  ...{ place: '示范镇一村', decided: '2026年7月20日', from: '2026年7月21日', until: '2026年7月28日' },
  granted: [{ name: '李建国', members: '3', what: '最低生活保障', amount: '每月 480.00 元' }],
  office: SAMPLE_OFFICE,
  supervision: SAMPLE_SUPERVISION,
};

/** 公布: after a positive decision, on the board of the village (社会救助法 45; D57 24). */
export const postingSheetForm = {
  code: 'posting-sheet',
  series: 'GB',
  inFullFor: 'board',
  parts: {
    place: { zh: '村（社区）', en: 'the village' },
    granted: { zh: '确认的事项', en: 'what was granted' },
    decided: { zh: '决定日期', en: 'the day of the decision' },
    from: { zh: '公布起', en: 'its first day' },
    until: { zh: '公布止', en: 'its last day' },
    office: { zh: '监督单位', en: 'whom to tell of a mistake' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
  },
  required: ['granted', 'from', 'office', 'supervision'],
  samples: [
    FULL,
    {
      ...{ place: '', granted: [], decided: '', from: '', until: '' },
      office: NO_OFFICE,
      supervision: NO_OFFICE,
    },
  ],
} as const satisfies PrintFormDefinition;
