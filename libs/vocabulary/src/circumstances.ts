import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const labourCodes = {
  name: 'labour',
  term: '劳动能力',
  open: false,
  codes: {
    able: { zh: '有劳动能力', en: 'able to work' },
    weak: { zh: '弱劳动能力', en: 'weak ability to work' },
    none: { zh: '无劳动能力', en: 'not able to work' },
  },
} as const satisfies CodeList;
export const LABOUR = codesOf(labourCodes);
export type Labour = CodeOf<typeof labourCodes>;

export const employmentStatusCodes = {
  name: 'employment-status',
  term: '就业状况',
  open: true,
  codes: {
    employed: { zh: '受雇', en: 'employed' },
    'self-employed': { zh: '自营', en: 'self-employed' },
    farming: { zh: '务农', en: 'farming' },
    unemployed: { zh: '失业', en: 'unemployed' },
    retired: { zh: '退休', en: 'retired' },
    student: { zh: '在校', en: 'at school' },
    'not-working': { zh: '不工作', en: 'not working' },
  },
} as const satisfies CodeList;
export const EMPLOYMENT_STATUSES = codesOf(employmentStatusCodes);
export type EmploymentStatus = CodeOf<typeof employmentStatusCodes>;

/** Why somebody who can work cannot be expected to, as the survey found it: no income is imputed then (N22). */
export const noWorkReasonCodes = {
  name: 'no-work-reason',
  term: '劳动能力',
  open: true,
  codes: {
    'caring-for-child': { zh: '照料婴幼儿', en: 'cares for an infant or small child' },
    'caring-for-ill': {
      zh: '照料重病、重残或失能家人',
      en: 'cares for a seriously ill, disabled or dependent relative',
    },
    pregnancy: { zh: '怀孕、哺乳', en: 'pregnant or nursing' },
    'no-work-found': { zh: '积极求职而未找到工作', en: 'looked for work and found none' },
    training: { zh: '参加就业培训', en: 'in training for a job' },
    'under-treatment': { zh: '伤病治疗、休养中', en: 'under treatment or recovering' },
  },
} as const satisfies CodeList;
export const NO_WORK_REASONS = codesOf(noWorkReasonCodes);
export type NoWorkReason = CodeOf<typeof noWorkReasonCodes>;

export const educationStageCodes = {
  name: 'education-stage',
  term: '就读阶段',
  open: true,
  codes: {
    kindergarten: { zh: '幼儿园', en: 'kindergarten' },
    primary: { zh: '小学', en: 'primary school' },
    junior: { zh: '初中', en: 'junior secondary school' },
    senior: { zh: '普通高中', en: 'senior secondary school' },
    vocational: { zh: '中等职业学校', en: 'vocational school' },
    college: { zh: '高等院校（本科及以下）', en: 'college or university, up to a bachelor’s degree' },
    postgraduate: { zh: '研究生', en: 'postgraduate studies' },
  },
} as const satisfies CodeList;
export const EDUCATION_STAGES = codesOf(educationStageCodes);
export type EducationStage = CodeOf<typeof educationStageCodes>;

export const confidenceCodes = {
  name: 'confidence',
  term: '数据来源',
  open: false,
  codes: {
    declared: { zh: '申报', en: 'declared' },
    surveyed: { zh: '入户调查', en: 'surveyed' },
    verified: { zh: '核对', en: 'verified' },
    estimated: { zh: '估算', en: 'estimated' },
  },
} as const satisfies CodeList;
export type Confidence = CodeOf<typeof confidenceCodes>;

/** How far somebody can look after themselves, by the six items of self-care (T43 21, 22). */
export const careLevelCodes = {
  name: 'care-level',
  term: '特困人员',
  open: false,
  codes: {
    able: { zh: '具备生活自理能力', en: 'able to look after themselves' },
    partly: { zh: '部分丧失生活自理能力', en: 'partly unable to look after themselves' },
    dependent: { zh: '完全丧失生活自理能力', en: 'wholly unable to look after themselves' },
  },
} as const satisfies CodeList;
export const CARE_LEVELS = codesOf(careLevelCodes);
export type CareLevel = CodeOf<typeof careLevelCodes>;

const DISABILITY_KINDS = [1, 2, 3, 4, 5, 6, 7] as const;
const DISABILITY_GRADES = [1, 2, 3, 4] as const;

/** Every kind of disability with every grade, `kind-grade` (GB/T 26341): a rule names those that it means. */
export const DISABILITY_CLASSES: readonly string[] = DISABILITY_KINDS.flatMap((kind) =>
  DISABILITY_GRADES.map((grade) => `${String(kind)}-${String(grade)}`),
);
