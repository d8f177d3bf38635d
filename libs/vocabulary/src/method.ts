import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** The six things that a joint standard defines, by which two methods are laid side by side (S0-04). */
export const methodSubjectCodes = {
  name: 'method-subject',
  term: '共同标准 (就宽就高)',
  open: false,
  codes: {
    members: { zh: '共同生活家庭成员', en: 'members living together' },
    'income-scope': { zh: '收入范围', en: 'which incomes count' },
    'income-method': { zh: '收入核算方式', en: 'how income is counted' },
    deductions: { zh: '支出扣减办法', en: 'what is deducted' },
    property: { zh: '家庭财产', en: 'property' },
    verification: { zh: '核查范围及办法', en: 'what is verified' },
  },
} as const satisfies CodeList;
export const METHOD_SUBJECTS = codesOf(methodSubjectCodes);
export type MethodSubject = CodeOf<typeof methodSubjectCodes>;

/** By whose method a category is decided. */
export const methodCodes = {
  name: 'method',
  term: '共同标准 (就宽就高)',
  open: false,
  codes: {
    'civil-affairs': { zh: '民政部门现行办法', en: 'the method of civil affairs in force' },
    agriculture: { zh: '农业农村部门现行办法', en: 'the method of agriculture in force' },
    joint: { zh: '已公布的并轨统一标准', en: 'the published joint standard' },
  },
} as const satisfies CodeList;
export const METHODS = codesOf(methodCodes);
export type Method = CodeOf<typeof methodCodes>;
