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

/** What the template of a notice of a refusal gets, in one language. */
export interface RefusalNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly decided: string;
  readonly refused: readonly {
    readonly what: string;
    readonly who: string;
    /** Why, where people decided freely. */
    readonly reason: string;
  }[];
  /** What was not met. */
  readonly grounds: readonly PrintedGround[];
  /** The other lines of what was refused: how the figures came about. */
  readonly figures: readonly PrintedGround[];
  /** The article that asks for the notice on its day. */
  readonly law: string;
  readonly office: DecidingOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
  readonly rights: PrintedRights;
}

const FULL: RefusalNoticeModel = {
  ...{ applicant: '陈明', place: '示范镇一村', decided: '2026年7月6日' },
  refused: [{ what: '最低生活保障', who: '全户', reason: '具备自我发展能力' }],
  ...{ grounds: [SAMPLE_GROUND], figures: [SAMPLE_GROUND], law: '《中华人民共和国社会救助法》第四十五条' },
  ...{ office: SAMPLE_OFFICE, supervision: SAMPLE_SUPERVISION, rights: SAMPLE_RIGHTS },
};

/** 不予确认告知书: what was refused and why, in writing (社会救助法 45; before it 国务院令第649号 11(三); L-06). */
export const refusalNoticeForm = {
  code: 'refusal-notice',
  series: 'BY',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    decided: { zh: '决定日期', en: 'the day of the decision' },
    refused: { zh: '不予确认的事项', en: 'what was refused' },
    grounds: { zh: '理由', en: 'why' },
    figures: { zh: '计算过程', en: 'how the figures came about' },
    law: { zh: '告知依据', en: 'the article of the notice' },
    office: { zh: '决定单位', en: 'who decided' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
    rights: { zh: '救济途径', en: 'what the family may do' },
  },
  required: [
    'applicant',
    'decided',
    'refused',
    'grounds',
    'figures',
    'law',
    'office',
    'supervision',
    'rights',
  ],
  samples: [
    FULL,
    {
      ...{
        applicant: '',
        place: '',
        decided: '',
        refused: [],
        grounds: [],
        figures: [],
        law: '',
        office: NO_OFFICE,
        supervision: NO_OFFICE,
      },
      rights: NO_RIGHTS,
    },
  ],
} as const satisfies PrintFormDefinition;
