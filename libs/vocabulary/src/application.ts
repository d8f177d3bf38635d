import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import { RELATIONS, type Relation } from './household.js';

/** The six categories of the low-income population (S0-14). */
export const categoryCodes = {
  name: 'category',
  term: '低收入人口 (六类)',
  open: true,
  codes: {
    dibao: { zh: '最低生活保障', en: 'dibao' },
    tekun: { zh: '特困人员', en: 'tekun' },
    margin: { zh: '低保边缘家庭', en: 'margin household' },
    'rigid-expenditure': { zh: '刚性支出困难家庭', en: 'rigid-expenditure household' },
    monitored: { zh: '防止返贫监测对象', en: 'monitored household' },
    'other-hardship': { zh: '其他困难人员', en: 'other hardship' },
  },
} as const satisfies CodeList;
export const CATEGORIES = codesOf(categoryCodes);
export type Category = CodeOf<typeof categoryCodes>;

export const channelCodes = {
  name: 'channel',
  term: '受理渠道',
  open: true,
  codes: {
    window: { zh: '窗口', en: 'window' },
    portal: { zh: '网上平台', en: 'portal' },
    hotline: { zh: '热线', en: 'hotline' },
    grid: { zh: '网格走访', en: 'grid visit' },
    mailbox: { zh: '信箱', en: 'mailbox' },
    village: { zh: '村（社区）', en: 'village' },
    department: { zh: '部门', en: 'department' },
  },
} as const satisfies CodeList;
export const CHANNELS = codesOf(channelCodes);
export type Channel = CodeOf<typeof channelCodes>;

export const filedByCodes = {
  name: 'filed-by',
  term: '代办 (代为申请: 村或他人)',
  open: true,
  codes: {
    self: { zh: '本人申请', en: 'the family itself' },
    proxy: { zh: '代办', en: 'proxy filing' },
    government: { zh: '政府主动', en: 'the government' },
  },
} as const satisfies CodeList;
export const FILED_BY = codesOf(filedByCodes);
export type FiledBy = CodeOf<typeof filedByCodes>;

/** Why an application is entered long after the family handed it in. */
export const lateReceiptReasonCodes = {
  name: 'late-receipt-reason',
  term: '申请',
  open: true,
  codes: {
    'paper-entered-later': { zh: '纸质申请补录', en: 'paper application entered later' },
    'system-unavailable': { zh: '系统不可用期间收到', en: 'received while the system was not available' },
    'passed-on-late': { zh: '其他单位迟转', en: 'passed on late by another office' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const LATE_RECEIPT_REASONS = codesOf(lateReceiptReasonCodes);
export type LateReceiptReason = CodeOf<typeof lateReceiptReasonCodes>;

export const withdrawalReasonCodes = {
  name: 'withdrawal-reason',
  term: '申请',
  open: true,
  codes: {
    'no-longer-needed': { zh: '不再需要', en: 'no longer needed' },
    'circumstances-changed': { zh: '情况变化', en: 'circumstances changed' },
    'moved-away': { zh: '迁离', en: 'moved away' },
    'filed-by-mistake': { zh: '误报', en: 'filed by mistake' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const WITHDRAWAL_REASONS = codesOf(withdrawalReasonCodes);
export type WithdrawalReason = CodeOf<typeof withdrawalReasonCodes>;

/** Where the withdrawal of an application stands: eligibility answers it once there is a case. */
export const withdrawalStateCodes = {
  name: 'withdrawal-state',
  term: '撤回请求',
  open: false,
  codes: {
    requested: { zh: '已请求撤回，待答复', en: 'withdrawal requested' },
    granted: { zh: '已同意撤回', en: 'withdrawal granted' },
    declined: { zh: '未予撤回', en: 'withdrawal declined' },
  },
} as const satisfies CodeList;
export const WITHDRAWAL_STATES = codesOf(withdrawalStateCodes);
export type WithdrawalState = CodeOf<typeof withdrawalStateCodes>;

/** Why nothing was left to withdraw; the only grounds, because a family may withdraw until the decision. */
export const withdrawalDeclineReasonCodes = {
  name: 'withdrawal-decline-reason',
  term: '撤回请求',
  open: true,
  codes: {
    'already-decided': {
      zh: '已作出决定；如有异议请申请复查，如不再需要请告知经办人员',
      en: 'already decided; ask for a re-examination, or tell the township that the benefit is not wanted',
    },
    'already-ended': {
      zh: '已办结，无可撤回',
      en: 'already ended, nothing is left to withdraw',
    },
  },
} as const satisfies CodeList;
export const WITHDRAWAL_DECLINE_REASONS = codesOf(withdrawalDeclineReasonCodes);
export type WithdrawalDeclineReason = CodeOf<typeof withdrawalDeclineReasonCodes>;

/** What a member of a household may be to an official who declares relatives: any relation but the head's own. */
export const STAFF_RELATIONS = RELATIONS.filter((code): code is StaffRelation => code !== 'head');
export type StaffRelation = Exclude<Relation, 'head'>;

export const applicationStateCodes = {
  name: 'application-state',
  term: '申请',
  open: false,
  codes: {
    open: { zh: '办理中', en: 'open' },
    decided: { zh: '已决定', en: 'decided' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    forwarded: { zh: '已转办', en: 'forwarded' },
    'awaiting-window-check': { zh: '待窗口核实', en: 'awaiting the window check' },
    'not-accepted': { zh: '不予受理', en: 'not accepted' },
  },
} as const satisfies CodeList;
export const APPLICATION_STATES = codesOf(applicationStateCodes);
export type ApplicationState = CodeOf<typeof applicationStateCodes>;

/**
 * An application as a portal sees it: until officials have decided, one state, so that nobody learns by filing whom the
 * register knows.
 */
export const outsideApplicationStateCodes = {
  name: 'outside-application-state',
  term: '申请',
  open: false,
  codes: {
    received: { zh: '已收到，正在办理', en: 'received and in progress' },
    decided: { zh: '已决定', en: 'decided' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    'not-accepted': { zh: '不予受理', en: 'not accepted' },
  },
} as const satisfies CodeList;
export const OUTSIDE_APPLICATION_STATES = codesOf(outsideApplicationStateCodes);
export type OutsideApplicationState = CodeOf<typeof outsideApplicationStateCodes>;

/** Where a track of an application stands, as intake follows it. */
export const applicationTrackStateCodes = {
  name: 'application-track-state',
  term: '并行办理 (一次申请)',
  open: false,
  codes: {
    open: { zh: '办理中', en: 'open' },
    recognised: { zh: '已认定', en: 'recognised' },
    refused: { zh: '不予认定', en: 'refused' },
    closed: { zh: '已结束', en: 'closed' },
  },
} as const satisfies CodeList;
export const APPLICATION_TRACK_STATES = codesOf(applicationTrackStateCodes);
export type ApplicationTrackState = CodeOf<typeof applicationTrackStateCodes>;
