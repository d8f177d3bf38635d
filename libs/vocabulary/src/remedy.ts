import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What somebody does against a decision, against how a case is handled, or against somebody in office (社会救助法 60, 63, 68, 76). */
export const remedyKindCodes = {
  name: 'remedy-kind',
  term: '救济',
  open: true,
  codes: {
    'publicity-objection': { zh: '公示异议', en: 'objection to publicity' },
    complaint: { zh: '投诉', en: 'complaint' },
    'tip-off': { zh: '举报', en: 'tip-off' },
    reconsideration: { zh: '行政复议', en: 'administrative reconsideration' },
    lawsuit: { zh: '行政诉讼', en: 'administrative lawsuit' },
  },
} as const satisfies CodeList;
export const REMEDY_KINDS = codesOf(remedyKindCodes);
export type RemedyKind = CodeOf<typeof remedyKindCodes>;

/** What a remedy is about. */
export const remedySubjectCodes = {
  name: 'remedy-subject',
  term: '救济',
  open: true,
  codes: {
    track: { zh: '案件事项的办理或决定', en: 'how a track of a case is handled or was decided' },
    person: { zh: '工作人员', en: 'somebody in office' },
    unit: { zh: '单位', en: 'a unit' },
    'township-act': { zh: '乡镇、街道的行政行为', en: 'an act of the township' },
  },
} as const satisfies CodeList;
export const REMEDY_SUBJECTS = codesOf(remedySubjectCodes);
export type RemedySubject = CodeOf<typeof remedySubjectCodes>;

/** Against what of a track a reconsideration or a lawsuit is: a decision, or that nothing was done. */
export const remedyGroundCodes = {
  name: 'remedy-ground',
  term: '行政复议',
  open: true,
  codes: {
    decision: { zh: '不服决定', en: 'against the decision' },
    silence: { zh: '逾期未作决定', en: 'nothing was decided in time' },
    'non-acceptance': { zh: '不予受理', en: 'the application was not accepted' },
    'non-payment': { zh: '未发放', en: 'what was granted was not paid' },
  },
} as const satisfies CodeList;
export const REMEDY_GROUNDS = codesOf(remedyGroundCodes);
export type RemedyGround = CodeOf<typeof remedyGroundCodes>;

/** How a remedy came in: any way counts. */
export const remedyChannelCodes = {
  name: 'remedy-channel',
  term: '救济',
  open: true,
  codes: {
    window: { zh: '窗口', en: 'at the window' },
    hotline: { zh: '热线电话', en: 'by the hotline' },
    post: { zh: '信函', en: 'by post' },
    online: { zh: '网上', en: 'online' },
    'home-visit': { zh: '入户时提出', en: 'during a visit' },
    'other-authority': { zh: '其他机关转来', en: 'passed on by another authority' },
  },
} as const satisfies CodeList;
export const REMEDY_CHANNELS = codesOf(remedyChannelCodes);
export type RemedyChannel = CodeOf<typeof remedyChannelCodes>;

/** Where a remedy stands. */
export const remedyStateCodes = {
  name: 'remedy-state',
  term: '救济',
  open: true,
  codes: {
    received: { zh: '已登记', en: 'received' },
    'in-examination': { zh: '审查中', en: 'in examination' },
    decided: { zh: '已有结果', en: 'decided' },
    closed: { zh: '已办结', en: 'closed' },
    'not-accepted': { zh: '不予受理', en: 'not accepted' },
  },
} as const satisfies CodeList;
export const REMEDY_STATES = codesOf(remedyStateCodes);
export type RemedyState = CodeOf<typeof remedyStateCodes>;

/** What came of a remedy. */
export const remedyResultCodes = {
  name: 'remedy-result',
  term: '救济',
  open: true,
  codes: {
    substantiated: { zh: '属实', en: 'it is true' },
    'partly-substantiated': { zh: '部分属实', en: 'it is true in part' },
    unsubstantiated: { zh: '不属实', en: 'it is not true' },
    unverifiable: { zh: '无法查实', en: 'it cannot be found out' },
    kept: { zh: '维持', en: 'the act is kept' },
    changed: { zh: '变更或者撤销', en: 'the act is changed or set aside' },
    redone: { zh: '责令限期重新作出', en: 'to be done anew within the time ordered' },
    dismissed: { zh: '驳回', en: 'dismissed' },
    withdrawn: { zh: '撤回', en: 'taken back by whoever filed it' },
  },
} as const satisfies CodeList;
export const REMEDY_RESULTS = codesOf(remedyResultCodes);
export type RemedyResult = CodeOf<typeof remedyResultCodes>;

/** What the authority that examines a reconsideration or a lawsuit orders meanwhile. */
export const remedyOrderCodes = {
  name: 'remedy-order',
  term: '停止执行',
  open: true,
  codes: {
    stay: { zh: '停止执行', en: 'stay of execution' },
    'stay-lifted': { zh: '恢复执行', en: 'stay lifted' },
    extended: { zh: '延长审理期限', en: 'time for the decision extended' },
  },
} as const satisfies CodeList;
export const REMEDY_ORDERS = codesOf(remedyOrderCodes);
export type RemedyOrder = CodeOf<typeof remedyOrderCodes>;

/** Which decision of a track a reconsideration or a lawsuit is about. */
export const remedyDecisionCodes = {
  name: 'remedy-decision',
  term: '行政复议',
  open: true,
  codes: {
    case: { zh: '案件的认定或者不予认定', en: 'the decision of the case' },
    adjustment: { zh: '减发或者终止的决定', en: 'a decision that reduced or ended what ran' },
  },
} as const satisfies CodeList;
export const REMEDY_DECISIONS = codesOf(remedyDecisionCodes);
export type RemedyDecision = CodeOf<typeof remedyDecisionCodes>;

/** What became of a result that orders a new decision. */
export const remedyExecutionCodes = {
  name: 'remedy-execution',
  term: '更正 (决定)',
  open: true,
  codes: {
    'decided-anew': { zh: '已作出新的决定', en: 'it was decided anew' },
    accepted: { zh: '已受理申请', en: 'the application was accepted' },
    'carried-out': { zh: '已以其他方式执行', en: 'it was carried out in another way' },
    impossible: { zh: '无法执行', en: 'it cannot be carried out' },
  },
} as const satisfies CodeList;
export const REMEDY_EXECUTIONS = codesOf(remedyExecutionCodes);
export type RemedyExecution = CodeOf<typeof remedyExecutionCodes>;
/** What a person records of it; a new decision is found. */
export const RECORDED_EXECUTIONS = [
  'carried-out',
  'impossible',
] as const satisfies readonly RemedyExecution[];
export type RecordedExecution = (typeof RECORDED_EXECUTIONS)[number];

/** By what a track is decided anew that a remedy has put in question. */
export const correctionBasisCodes = {
  name: 'correction-basis',
  term: '更正 (决定)',
  open: false,
  codes: {
    'as-filed': { zh: '按原申请，收到日期不变', en: 'as filed, with its day of receipt' },
    'as-today': { zh: '按现有情况', en: 'by what is known today' },
  },
} as const satisfies CodeList;
export const CORRECTION_BASES = codesOf(correctionBasisCodes);
export type CorrectionBasis = CodeOf<typeof correctionBasisCodes>;

/** What the superior of an issuer did about a false certificate (社会救助法 72). */
export const certificateAnswerCodes = {
  name: 'certificate-answer',
  term: '虚假证明',
  open: true,
  codes: {
    'dealt-with': { zh: '已依法处理', en: 'dealt with' },
    'not-confirmed': { zh: '经查证明属实', en: 'the certificate was found to be true' },
    declined: { zh: '未采纳建议', en: 'the proposal was not followed' },
  },
} as const satisfies CodeList;
export const CERTIFICATE_ANSWERS = codesOf(certificateAnswerCodes);
export type CertificateAnswer = CodeOf<typeof certificateAnswerCodes>;
