import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import { dataKindCodes } from './monitoring.js';

export const referralStateCodes = {
  name: 'referral-state',
  term: '转办',
  open: false,
  codes: {
    referred: { zh: '已推送', en: 'referred' },
    acknowledged: { zh: '已签收', en: 'acknowledged' },
    accepted: { zh: '已受理', en: 'accepted' },
    declined: { zh: '不受理', en: 'declined' },
    'passed-on': { zh: '转由其他部门', en: 'passed on' },
    'in-progress': { zh: '办理中', en: 'in progress' },
    completed: { zh: '已办结', en: 'completed' },
    'not-possible': { zh: '无法办理', en: 'not possible' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  },
} as const satisfies CodeList;
export type ReferralState = CodeOf<typeof referralStateCodes>;

/** The states into which a department's answer brings a referral. */
export const REFERRAL_ANSWERS = [
  'acknowledged',
  'accepted',
  'declined',
  'passed-on',
  'completed',
  'not-possible',
] as const satisfies readonly ReferralState[];
export type ReferralAnswer = (typeof REFERRAL_ANSWERS)[number];

/** How a referral came about. */
export const referralOpeningCodes = {
  name: 'referral-opening',
  term: '转办',
  open: true,
  codes: {
    routed: { zh: '按需求推送', en: 'routed by its need' },
    'handed-over': { zh: '由其他部门转来', en: 'passed on by another department' },
    'sent-to-decide': { zh: '多次转办，交民政决定', en: 'given to civil affairs to decide' },
    decided: { zh: '民政决定转办', en: 'passed on by decision of civil affairs' },
    reopened: { zh: '重新开启', en: 'reopened' },
    'referred-again': { zh: '需求再次确认后推送', en: 'referred again after an earlier end' },
    'department-left': {
      zh: '原承办部门已撤销，交民政',
      en: 'its department has left, given to civil affairs',
    },
  },
} as const satisfies CodeList;
export type ReferralOpening = CodeOf<typeof referralOpeningCodes>;

/** Why a referral that a department passes on goes to civil affairs instead. */
export const passingLimitCodes = {
  name: 'passing-limit',
  term: '转办',
  open: false,
  codes: {
    'came-back': { zh: '接收部门曾转出此需求', en: 'that department passed the need on before' },
    'third-passing-on': { zh: '第三次转办', en: 'passed on for the third time' },
  },
} as const satisfies CodeList;
export type PassingLimit = CodeOf<typeof passingLimitCodes>;

/** What one department of a place does beside serving needs; the place's departments.yaml says which. */
export const departmentTaskCodes = {
  name: 'department-task',
  term: '部门任务',
  open: false,
  codes: {
    coordination: { zh: '统筹协调多次转办的需求', en: 'decides where a need goes that is passed to and fro' },
    ...dataKindCodes.codes,
  },
} as const satisfies CodeList;
export const DEPARTMENT_TASKS = codesOf(departmentTaskCodes);
export type DepartmentTask = CodeOf<typeof departmentTaskCodes>;

/** Why the township or civil affairs takes a referral back. */
export const cancellationReasonCodes = {
  name: 'cancellation-reason',
  term: '转办',
  open: true,
  codes: {
    'need-withdrawn': { zh: '家庭不再需要', en: 'the family no longer asks for it' },
    'need-met-otherwise': { zh: '需求已由其他途径解决', en: 'the need was met in another way' },
    'opened-by-mistake': { zh: '误推送', en: 'referred by mistake' },
    'wrong-department': { zh: '推送部门有误', en: 'referred to the wrong department' },
    'household-ended': { zh: '全户已不存续', en: 'the household has ended' },
    'person-left': { zh: '需求所涉成员已不在户内', en: 'the member whom it was for has left the household' },
    'department-left': { zh: '部门已撤销', en: 'the department has left the place' },
    other: { zh: '其他原因', en: 'another reason' },
  },
} as const satisfies CodeList;
/** Those that an official may give: that a department has left is stated by the directory. */
export type CancellationReason = Exclude<CodeOf<typeof cancellationReasonCodes>, 'department-left'>;
export const CANCELLATION_REASONS = codesOf(cancellationReasonCodes).filter(
  (code): code is CancellationReason => code !== 'department-left',
);

/** Why the township or civil affairs opens an ended referral again. */
export const reopeningReasonCodes = {
  name: 'reopening-reason',
  term: '转办',
  open: true,
  codes: {
    'help-did-not-last': { zh: '帮扶效果未能保持', en: 'the help did not last' },
    'need-not-met': { zh: '需求未真正解决', en: 'the need was not really met' },
    'new-facts': { zh: '出现新的情况', en: 'new facts have come up' },
    'ended-by-mistake': { zh: '误办结或误取消', en: 'ended or cancelled by mistake' },
    'family-asks-again': { zh: '家庭再次提出', en: 'the family asks again' },
  },
} as const satisfies CodeList;
export const REOPENING_REASONS = codesOf(reopeningReasonCodes);
export type ReopeningReason = CodeOf<typeof reopeningReasonCodes>;

export const feedbackOutcomeCodes = {
  name: 'feedback-outcome',
  term: '反馈',
  open: false,
  codes: {
    helped: { zh: '已帮扶', en: 'helped' },
    partly: { zh: '部分帮扶', en: 'partly helped' },
    'not-yet': { zh: '尚未帮扶', en: 'not yet helped' },
    'not-possible': { zh: '无法帮扶', en: 'not possible' },
    'nothing-to-report': { zh: '本季度无新情况', en: 'nothing to report' },
  },
} as const satisfies CodeList;
export const FEEDBACK_OUTCOMES = codesOf(feedbackOutcomeCodes);
export type FeedbackOutcome = CodeOf<typeof feedbackOutcomeCodes>;

/** Why a report corrects an earlier one (L-18). */
export const reportCorrectionCodes = {
  name: 'report-correction',
  term: '反馈',
  open: false,
  codes: {
    'entered-wrongly': { zh: '填报有误', en: 'it was entered wrongly' },
    'help-not-given': { zh: '帮扶未实际给付', en: 'the help was not given after all' },
    'paid-back': { zh: '款物已退回', en: 'it was paid or given back' },
    'other-household': { zh: '属于其他家庭的帮扶', en: 'it was the help of another household' },
    'found-later': { zh: '事后核实补充', en: 'more was found later' },
  },
} as const satisfies CodeList;
export const REPORT_CORRECTION_REASONS = codesOf(reportCorrectionCodes);
export type ReportCorrectionReason = CodeOf<typeof reportCorrectionCodes>;

/** The ways on which a department's messages come in. */
export const feedbackChannelCodes = {
  name: 'feedback-channel',
  term: '反馈渠道',
  open: true,
  codes: {
    kafka: { zh: '消息主题', en: 'topic' },
    http: { zh: '接口', en: 'HTTP' },
    webhook: { zh: '回调', en: 'webhook' },
    excel: { zh: '表格', en: 'Excel' },
  },
} as const satisfies CodeList;
export const FEEDBACK_CHANNELS = codesOf(feedbackChannelCodes);
export type FeedbackChannel = CodeOf<typeof feedbackChannelCodes>;

export const aidKindCodes = {
  name: 'aid-kind',
  term: '措施',
  open: true,
  codes: {
    cash: { zh: '资金', en: 'cash' },
    goods: { zh: '实物', en: 'goods' },
    service: { zh: '服务', en: 'service' },
    loan: { zh: '贷款', en: 'loan' },
    insurance: { zh: '保险', en: 'insurance' },
  },
} as const satisfies CodeList;
export const AID_KINDS = codesOf(aidKindCodes);
export type AidKind = CodeOf<typeof aidKindCodes>;

export const aidNatureCodes = {
  name: 'aid-nature',
  term: '措施"渐退"',
  open: false,
  codes: { regular: { zh: '常态化', en: 'regular' }, transitional: { zh: '阶段性', en: 'transitional' } },
} as const satisfies CodeList;
export const AID_NATURES = codesOf(aidNatureCodes);
export type AidNature = CodeOf<typeof aidNatureCodes>;
