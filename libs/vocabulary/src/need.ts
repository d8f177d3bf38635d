import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const needKindCodes = {
  name: 'need-kind',
  term: '需求',
  open: true,
  codes: {
    medical: { zh: '医疗', en: 'medical' },
    education: { zh: '教育', en: 'education' },
    housing: { zh: '住房', en: 'housing' },
    'drinking-water': { zh: '饮水', en: 'drinking water' },
    employment: { zh: '就业', en: 'employment' },
    industry: { zh: '产业帮扶', en: 'industry' },
    disaster: { zh: '受灾', en: 'disaster' },
    'care-service': { zh: '照护服务', en: 'care service' },
    subsidy: { zh: '补贴', en: 'subsidy' },
    charity: { zh: '慈善', en: 'charity' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const NEED_KINDS = codesOf(needKindCodes);
export type NeedKind = CodeOf<typeof needKindCodes>;

export const needAspectCodes = {
  name: 'need-aspect',
  term: '需求',
  open: true,
  codes: { cost: { zh: '费用', en: 'cost' }, treatment: { zh: '诊疗', en: 'treatment' } },
} as const satisfies CodeList;
export const NEED_ASPECTS = codesOf(needAspectCodes);
export type NeedAspect = CodeOf<typeof needAspectCodes>;

/** How urgent a need, a referral or a warning is. */
export const urgencyCodes = {
  name: 'urgency',
  term: '缓急',
  open: false,
  codes: { urgent: { zh: '紧急', en: 'urgent' }, normal: { zh: '一般', en: 'normal' } },
} as const satisfies CodeList;
export const URGENCIES = codesOf(urgencyCodes);
export type Urgency = CodeOf<typeof urgencyCodes>;

export const needOriginTypeCodes = {
  name: 'need-origin-type',
  term: '需求',
  open: true,
  codes: {
    application: { zh: '申请', en: 'application' },
    case: { zh: '案件', en: 'case' },
    warning: { zh: '预警', en: 'warning' },
    visit: { zh: '走访', en: 'visit' },
    clue: { zh: '线索', en: 'clue' },
    conference: { zh: '个案会商', en: 'case conference' },
    assessment: { zh: '需求评估', en: 'assessment of needs' },
    review: { zh: '查漏', en: 'look at what is missed' },
    'found-person': { zh: '身份不明或者流散人员登记', en: 'record of a person whom nobody knows' },
  },
} as const satisfies CodeList;
export type NeedOriginType = CodeOf<typeof needOriginTypeCodes>;
