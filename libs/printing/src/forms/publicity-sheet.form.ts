import { NO_OFFICE, SAMPLE_OFFICE, SAMPLE_SUPERVISION, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of a publicity sheet gets, in one language: what is proposed, and who hears an objection. */
export interface PublicitySheetModel {
  readonly place: string;
  /** The applicant, or the one person, with the number of members, and nothing else of the family (D57 19). */
  readonly proposed: readonly {
    readonly name: string;
    readonly members: string;
    readonly what: string;
    readonly amount: string;
  }[];
  readonly from: string;
  readonly until: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
}

const FULL: PublicitySheetModel = {
  ...{ place: '示范镇一村', office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION },
  proposed: [{ name: '李建国', members: '3', what: '最低生活保障', amount: '每月 480.00 元' }],
  ...{ from: '2026年1月16日', until: '2026年1月22日' },
};

/** 公示: before the decision, on the board of the village, so that somebody may object (D57 19). */
export const publicitySheetForm = {
  code: 'publicity-sheet',
  series: 'GS',
  inFullFor: 'board',
  parts: {
    place: { zh: '村（社区）', en: 'the village' },
    proposed: { zh: '拟确认的事项', en: 'what is proposed' },
    from: { zh: '公示起', en: 'its first day' },
    until: { zh: '公示止', en: 'its last day' },
    office: { zh: '受理异议的单位', en: 'who hears objections' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
  },
  required: ['proposed', 'from', 'until', 'office', 'supervision'],
  samples: [
    FULL,
    { ...{ place: '', proposed: [], from: '', until: '' }, office: NO_OFFICE, supervision: NO_OFFICE },
  ],
} as const satisfies PrintFormDefinition;
