import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a value is compared with a limit; the words stand in every sentence of every service. */
export const operatorCodes = {
  name: 'operator',
  term: '比较',
  open: false,
  codes: {
    lt: { zh: '低于', en: 'below' },
    le: { zh: '不超过', en: 'at most' },
    gt: { zh: '超过', en: 'above' },
    ge: { zh: '达到或超过', en: 'at least' },
  },
} as const satisfies CodeList;
export const OPERATORS = codesOf(operatorCodes);
export type Operator = CodeOf<typeof operatorCodes>;

/** Levels of government from the top down: who may set a parameter, and who maintains an entry. */
export const governmentLevelCodes = {
  name: 'government-level',
  term: '设定层级',
  open: false,
  codes: {
    nation: { zh: '全国', en: 'the nation' },
    province: { zh: '省', en: 'the province' },
    prefecture: { zh: '市（州）', en: 'the prefecture' },
    county: { zh: '县（市、区）', en: 'the county' },
    township: { zh: '镇（街道）', en: 'the township' },
    village: { zh: '村（社区）', en: 'the village' },
  },
} as const satisfies CodeList;
export const GOVERNMENT_LEVELS = codesOf(governmentLevelCodes);
export type GovernmentLevel = CodeOf<typeof governmentLevelCodes>;

export const roundingModeCodes = {
  name: 'rounding-mode',
  term: '取整方式',
  open: false,
  codes: {
    half_up: { zh: '四舍五入', en: 'half up' },
    down: { zh: '舍去', en: 'down' },
    up: { zh: '进位', en: 'up' },
  },
} as const satisfies CodeList;
export const ROUNDING_MODES = codesOf(roundingModeCodes);
export type RoundingMode = CodeOf<typeof roundingModeCodes>;

/** What a line of the worksheet comes to. */
export const lineOutcomeCodes = {
  name: 'line-outcome',
  term: '计算表',
  open: false,
  codes: {
    met: { zh: '符合', en: 'met' },
    'not-met': { zh: '不符合', en: 'not met' },
    unknown: { zh: '待补充，暂不能判断', en: 'cannot be decided yet' },
    'not-applicable': { zh: '不适用', en: 'not applicable' },
  },
} as const satisfies CodeList;
export type LineOutcome = CodeOf<typeof lineOutcomeCodes>;

/** What the rules come to for a category. */
export const categoryOutcomeCodes = {
  name: 'category-outcome',
  term: '规则计算结果',
  open: false,
  codes: {
    met: { zh: '符合', en: 'met' },
    'not-met': { zh: '不符合', en: 'not met' },
    proposed: { zh: '提请识别', en: 'proposed' },
    'not-proposed': { zh: '无识别依据', en: 'not proposed' },
    undetermined: { zh: '暂不能判断', en: 'undetermined' },
    'not-applicable': { zh: '不适用', en: 'not applicable' },
    'people-decide': { zh: '由人员一事一议', en: 'decided by people, case by case' },
    'not-examined': { zh: '未审查', en: 'not examined' },
  },
} as const satisfies CodeList;
export type CategoryOutcome = CodeOf<typeof categoryOutcomeCodes>;

/** What the place states of a parameter for some days. */
export const parameterStateCodes = {
  name: 'parameter-state',
  term: '参数',
  open: false,
  codes: {
    value: { zh: '有值', en: 'value' },
    inactive: { zh: '未启用', en: 'inactive' },
    pending: { zh: '待定', en: 'pending' },
  },
} as const satisfies CodeList;
export type ParameterState = CodeOf<typeof parameterStateCodes>;

/** Groups of members for whom there is a supplement to dibao; four of them are the law's (社会救助法 20; S2-21). */
export const supplementGroupCodes = {
  name: 'supplement-group',
  term: '分类施保',
  open: true,
  codes: {
    'severely-disabled': { zh: '重度残疾人', en: 'severely disabled' },
    'seriously-ill': { zh: '重病患者', en: 'seriously ill' },
    elderly: { zh: '老年人', en: 'elderly' },
    student: { zh: '在校大学生', en: 'university student' },
    minor: { zh: '未成年人', en: 'minor' },
  },
} as const satisfies CodeList;
export const SUPPLEMENT_GROUPS = codesOf(supplementGroupCodes);
export type SupplementGroup = CodeOf<typeof supplementGroupCodes>;

/** The kinds of monitored households until the end of the transition (F7; S2-03); one class since 2026. */
export const monitoredSubtypeCodes = {
  name: 'monitored-subtype',
  term: '脱贫不稳定户',
  open: true,
  codes: {
    'unstable-formerly-poor': { zh: '脱贫不稳定户', en: 'unstable formerly-poor household' },
    'poverty-prone': { zh: '边缘易致贫户', en: 'poverty-prone household' },
    'suddenly-stricken': { zh: '突发严重困难户', en: 'suddenly-stricken household' },
  },
} as const satisfies CodeList;
export const MONITORED_SUBTYPES = codesOf(monitoredSubtypeCodes);
