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

/** What the template of a notice of a decision gets, in one language. */
export interface DecisionNoticeModel {
  readonly applicant: string;
  readonly place: string;
  readonly decided: string;
  readonly granted: readonly {
    readonly what: string;
    readonly who: string;
    readonly amount: string;
    readonly from: string;
    /** Empty where it is not for a time. */
    readonly until: string;
  }[];
  /** What has changed of it since, each a sentence; none while it stands as decided. */
  readonly since: readonly string[];
  readonly grounds: readonly PrintedGround[];
  readonly office: DecidingOffice;
  /** Where its acts are reported and complained of (S2-36). */
  readonly supervision: PrintedOffice;
  readonly rights: PrintedRights;
}

const DAY = '2026年7月20日';
const FULL: DecisionNoticeModel = {
  ...{ applicant: '李建国', place: '示范镇一村', decided: DAY },
  granted: [{ what: '最低生活保障', who: '全户', amount: '每月 480.00 元', from: DAY, until: DAY }],
  since: ['最低生活保障：自2026年9月1日起每月 213.34 元'],
  ...{
    grounds: [SAMPLE_GROUND],
    office: SAMPLE_OFFICE,
    supervision: SAMPLE_SUPERVISION,
    rights: SAMPLE_RIGHTS,
  },
};

/** 确认通知书: what was granted from when on, on which lines it rests, and what the family may do against it (D57 21; 社会救助法 76). */
export const decisionNoticeForm = {
  code: 'decision-notice',
  series: 'QR',
  hasCode: true,
  onFace: 'since',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    decided: { zh: '决定日期', en: 'the day of the decision' },
    granted: { zh: '确认的事项', en: 'what was granted' },
    since: { zh: '决定后的变化', en: 'what has changed since' },
    grounds: { zh: '依据', en: 'its grounds' },
    office: { zh: '决定单位', en: 'who decided' },
    supervision: { zh: '监督举报电话', en: 'where to report and complain' },
    rights: { zh: '救济途径', en: 'what the family may do' },
  },
  required: ['applicant', 'decided', 'granted', 'since', 'grounds', 'office', 'supervision', 'rights'],
  samples: [
    FULL,
    {
      ...{
        applicant: '',
        place: '',
        decided: '',
        granted: [],
        since: [],
        grounds: [],
        office: NO_OFFICE,
        supervision: NO_OFFICE,
      },
      rights: NO_RIGHTS,
    },
  ],
} as const satisfies PrintFormDefinition;
