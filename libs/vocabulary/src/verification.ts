import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const verificationResultCodes = {
  name: 'verification-result',
  term: '核对',
  open: false,
  codes: {
    match: { zh: '与申报一致', en: 'as declared' },
    exceed: { zh: '超出申报', en: 'more than declared' },
    'no-data': { zh: '无数据', en: 'no data' },
    unreachable: { zh: '未能查询', en: 'gave no answer' },
    'not-asked': { zh: '未查询', en: 'not asked' },
  },
} as const satisfies CodeList;
export const VERIFICATION_RESULTS = codesOf(verificationResultCodes);
export type VerificationResult = CodeOf<typeof verificationResultCodes>;

/** Where economic verification asks: the eleven of D57 17, and payment outside banks (社会救助法 41). */
export const verificationSourceCodes = {
  name: 'verification-source',
  term: '核对来源',
  open: true,
  codes: {
    'household-register': { zh: '户籍', en: 'household register' },
    tax: { zh: '纳税', en: 'tax' },
    'social-insurance': { zh: '社会保险', en: 'social insurance' },
    'real-estate': { zh: '不动产登记', en: 'real estate' },
    'market-registration': { zh: '市场主体登记', en: 'market registration' },
    'housing-fund': { zh: '住房公积金', en: 'housing fund' },
    vehicles: { zh: '车船登记', en: 'vehicles and vessels' },
    'bank-deposits': { zh: '银行存款', en: 'bank deposits' },
    'commercial-insurance': { zh: '商业保险', en: 'commercial insurance' },
    securities: { zh: '证券', en: 'securities' },
    'internet-finance': { zh: '互联网金融资产', en: 'internet finance' },
    'non-bank-payment': { zh: '非银行支付机构', en: 'non-bank payment' },
  },
} as const satisfies CodeList;
export const VERIFICATION_SOURCES = codesOf(verificationSourceCodes);
export type VerificationSource = CodeOf<typeof verificationSourceCodes>;

/** What brings facts to a case beside the sources of verification: people of the case itself. */
export const caseSourceCodes = {
  name: 'case-source',
  term: '数据来源',
  open: false,
  codes: {
    declaration: { zh: '申报', en: 'declared' },
    survey: { zh: '入户调查', en: 'surveyed' },
    resolution: { zh: '民政部门认定', en: 'decided by civil affairs' },
  },
} as const satisfies CodeList;

/** Why a source gave no answer, or was not asked at all. */
export const sourceGapReasonCodes = {
  name: 'source-gap-reason',
  term: '核对来源',
  open: false,
  codes: {
    'not-connected': { zh: '本地未接通该来源', en: 'not connected in this place' },
    'timed-out': { zh: '查询超时', en: 'no answer in time' },
    'out-of-service': { zh: '对方系统停用或故障', en: 'out of service' },
    'declined-by-source': { zh: '对方不予提供', en: 'declined by the source' },
    'no-id-number': { zh: '本人无身份号码，无法查询', en: 'the person has no ID number to ask with' },
    'papers-instead': { zh: '已由书面证明替代', en: 'papers were taken instead' },
    'answers-differ': {
      zh: '两处的答复不一致，须由人员查明',
      en: 'two answers differ, a person has to find out',
    },
    other: { zh: '其他原因', en: 'another reason' },
  },
} as const satisfies CodeList;
export const SOURCE_GAP_REASONS = codesOf(sourceGapReasonCodes);
export type SourceGapReason = CodeOf<typeof sourceGapReasonCodes>;
