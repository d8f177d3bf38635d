import { NO_OFFICE, SAMPLE_OFFICE, SAMPLE_SUPERVISION, type PrintedOffice } from './notice-parts.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the sheet of a proposed end gets, in one language: whose class ends, and no ground of it. */
export interface EndPublicitySheetModel {
  readonly place: string;
  readonly ending: { readonly name: string; readonly what: string };
  readonly from: string;
  readonly until: string;
  readonly office: PrintedOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
}

const FULL: EndPublicitySheetModel = {
  ...{ place: '示范镇一村', from: '2026年11月10日', until: '2026年11月17日' },
  ...{ ending: { name: '李建国', what: '特困人员' }, office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION },
};

/** 终止公示: before the recognition of a tekun person ends, on the board of the village (民发〔2021〕43号 26). */
export const endPublicitySheetForm = {
  code: 'end-publicity-sheet',
  series: 'ZG',
  inFullFor: 'board',
  parts: {
    place: { zh: '村（社区）', en: 'the village' },
    ending: { zh: '拟终止的事项', en: 'what would end' },
    from: { zh: '公示起', en: 'its first day' },
    until: { zh: '公示止', en: 'its last day' },
    office: { zh: '受理单位', en: 'whom to turn to' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
  },
  required: ['ending', 'from', 'until', 'office', 'supervision'],
  samples: [
    FULL,
    {
      ...{ place: '', from: '', until: '' },
      ending: { name: '', what: '' },
      office: NO_OFFICE,
      supervision: NO_OFFICE,
    },
  ],
} as const satisfies PrintFormDefinition;
