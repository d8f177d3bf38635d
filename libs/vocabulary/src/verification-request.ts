import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Where a request to one source about one person stands. */
export const verificationRequestStateCodes = {
  name: 'verification-request-state',
  term: '核对请求',
  open: false,
  codes: {
    asked: { zh: '已提出', en: 'asked' },
    answered: { zh: '已答复', en: 'answered' },
    'timed-out': { zh: '逾期未答复', en: 'no answer in time' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  },
} as const satisfies CodeList;
export const VERIFICATION_REQUEST_STATES = codesOf(verificationRequestStateCodes);
export type VerificationRequestState = CodeOf<typeof verificationRequestStateCodes>;

/** On what a query about a person rests (社会救助法 40, 41). */
export const verificationGroundCodes = {
  name: 'verification-ground',
  term: '核对请求',
  open: false,
  codes: {
    application: { zh: '申请时同意核查', en: 'consent in the application' },
    recipient: { zh: '已获救助家庭的定期核查', en: 'recipients: the power of the law itself' },
    authorisation: { zh: '本人签署的核对授权', en: 'signed authorisation of the person' },
    supporter: { zh: '确有必要且义务人同意', en: 'stated need and consent of the supporter' },
  },
} as const satisfies CodeList;
export const VERIFICATION_GROUNDS = codesOf(verificationGroundCodes);
export type VerificationGround = CodeOf<typeof verificationGroundCodes>;

/** Who is asked: the platform of the place, or people of another authority or of a platform above it (S1-07, S1-23). */
export const askedOfCodes = {
  name: 'asked-of',
  term: '核对请求',
  open: false,
  codes: {
    platform: { zh: '本地核对平台', en: 'the verification platform of the place' },
    'cross-province': { zh: '外省核对机构', en: 'the authority of another province' },
    'register-place': { zh: '户籍地民政部门', en: 'the authority of the register place' },
    'upper-level': { zh: '上级（市、省）核对平台', en: 'the platform of the city or province above' },
    ministry: { zh: '部级核对平台', en: 'the platform of the ministry' },
  },
} as const satisfies CodeList;
export const ASKED_OF = codesOf(askedOfCodes);
export type AskedOf = CodeOf<typeof askedOfCodes>;
export const AUTHORITIES_ELSEWHERE = [
  'cross-province',
  'register-place',
  'upper-level',
  'ministry',
] as const satisfies readonly AskedOf[];
export type AuthorityElsewhere = (typeof AUTHORITIES_ELSEWHERE)[number];

/** Why a request is taken back. */
export const requestWithdrawalCodes = {
  name: 'request-withdrawal',
  term: '核对请求',
  open: false,
  codes: {
    'entered-wrongly': { zh: '登记有误', en: 'entered by mistake' },
    'consent-withdrawn': { zh: '本人撤回同意', en: 'the person withdrew the consent' },
    'person-left': { zh: '已非共同生活成员', en: 'the person left the household' },
    'not-needed': { zh: '不再需要', en: 'no longer needed' },
    'case-ended': { zh: '案件已不在调查核实阶段', en: 'the case is no longer examined' },
    'no-id-number': { zh: '此人已没有身份号码', en: 'the person has no ID number any more' },
  },
} as const satisfies CodeList;
export const REQUEST_WITHDRAWALS = codesOf(requestWithdrawalCodes);
export type RequestWithdrawal = CodeOf<typeof requestWithdrawalCodes>;

/** What a family objects to in the answer of a source (D57 18). */
export const answerObjectionCodes = {
  name: 'answer-objection',
  term: '复查',
  open: false,
  codes: {
    'not-own': { zh: '不是本人的收入或财产', en: 'not the income or property of the person' },
    outdated: { zh: '信息已变化', en: 'no longer so' },
    'wrong-amount': { zh: '数额不符', en: 'the amount is wrong' },
    other: { zh: '其他', en: 'something else' },
  },
} as const satisfies CodeList;
export const ANSWER_OBJECTIONS = codesOf(answerObjectionCodes);
export type AnswerObjection = CodeOf<typeof answerObjectionCodes>;

/** What becomes of an answer that arrived. */
export const arrivedAnswerStateCodes = {
  name: 'arrived-answer-state',
  term: '搁置的答复',
  open: false,
  codes: {
    taken: { zh: '已采用', en: 'taken' },
    parked: { zh: '搁置，待人处理', en: 'parked for a person' },
    'set-aside': { zh: '不采用', en: 'set aside' },
  },
} as const satisfies CodeList;
export const ARRIVED_ANSWER_STATES = codesOf(arrivedAnswerStateCodes);
export type ArrivedAnswerState = CodeOf<typeof arrivedAnswerStateCodes>;

/** What a person decides about a parked answer. */
export const parkedDecisionCodes = {
  name: 'parked-decision',
  term: '搁置的答复',
  open: false,
  codes: {
    take: { zh: '采用', en: 'take it' },
    'set-aside': { zh: '不采用', en: 'set it aside' },
  },
} as const satisfies CodeList;
export const PARKED_DECISIONS = codesOf(parkedDecisionCodes);
export type ParkedDecision = CodeOf<typeof parkedDecisionCodes>;

/** How an answer stands to what the family declared of the same kind. */
export const declarationDifferenceCodes = {
  name: 'declaration-difference',
  term: '核对',
  open: false,
  codes: {
    'not-declared': { zh: '未申报', en: 'not declared' },
    differs: { zh: '与申报不同', en: 'differs from the declaration' },
  },
} as const satisfies CodeList;
export const DECLARATION_DIFFERENCES = codesOf(declarationDifferenceCodes);
export type DeclarationDifference = CodeOf<typeof declarationDifferenceCodes>;
