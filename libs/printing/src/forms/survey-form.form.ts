import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of the form of a survey gets, in one language; what nobody found yet is an empty text, for the pen. */
export interface SurveyFormModel {
  readonly applicant: string;
  readonly place: string;
  readonly applied: string;
  readonly members: readonly {
    readonly name: string;
    readonly relation: string;
    readonly born: string;
    readonly livesHere: string;
  }[];
  /** The days of what was declared and of the report of the sources; empty where there is none. */
  readonly declaredOn: string;
  readonly verifiedOn: string;
  /** The six dimensions of a household (2024 四(三)5): what the family declared, what sources answered, what the survey found. */
  readonly dimensions: readonly {
    readonly name: string;
    readonly declared: readonly string[];
    readonly verified: readonly string[];
    readonly found: readonly string[];
  }[];
  readonly needs: readonly { readonly need: string; readonly who: string; readonly answer: string }[];
  readonly papers: readonly string[];
  readonly on: string;
  readonly investigators: readonly string[];
}

const FULL: SurveyFormModel = {
  ...{ applicant: '李建国', place: '示范镇一村', applied: '2026年7月6日' },
  members: [{ name: '王秀英', relation: '配偶', born: '1984年5月', livesHere: '是' }],
  ...{ declaredOn: '2026年7月6日', verifiedOn: '2026年7月7日' },
  dimensions: [{ name: '经济', declared: ['工资收入'], verified: ['纳税：与申报一致'], found: ['工资收入'] }],
  needs: [{ need: '医疗', who: '全户', answer: '确认' }],
  ...{ papers: ['医疗费票据'], on: '2026年7月8日', investigators: ['经办 S-0101'] },
};

/** 入户调查表: household, six dimensions, needs, and the signatures of both sides (民发〔2021〕57号 15; S4-21). */
export const surveyFormForm = {
  code: 'survey-form',
  series: 'DC',
  inFullFor: 'case-work',
  parts: {
    applicant: { zh: '申请人', en: 'the applicant' },
    place: { zh: '所在地', en: 'the place' },
    applied: { zh: '申请日期', en: 'the day of the application' },
    members: { zh: '家庭成员', en: 'the members' },
    declaredOn: { zh: '申报日期', en: 'the day of what was declared' },
    verifiedOn: { zh: '核对日期', en: 'the day of the report of the sources' },
    dimensions: { zh: '六个维度', en: 'the six dimensions' },
    needs: { zh: '需求', en: 'the needs' },
    papers: { zh: '要求补充的材料', en: 'papers asked for' },
    on: { zh: '调查日期', en: 'the day of the survey' },
    investigators: { zh: '调查人员', en: 'the investigators' },
  },
  required: ['applicant', 'members', 'dimensions', 'needs', 'on', 'investigators'],
  samples: [
    FULL,
    {
      ...{ applicant: '', place: '', applied: '', on: '', declaredOn: '', verifiedOn: '' },
      ...{ members: [], dimensions: [], needs: [], papers: [], investigators: [] },
    },
  ],
} as const satisfies PrintFormDefinition;
