import { codesOf, type CodeList, type CodeOf } from './code-list.js';

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
export const REFERRAL_STATES = codesOf(referralStateCodes);
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

export const feedbackOutcomeCodes = {
  name: 'feedback-outcome',
  term: '反馈',
  open: false,
  codes: {
    helped: { zh: '已帮扶', en: 'helped' },
    partly: { zh: '部分帮扶', en: 'partly helped' },
    'not-yet': { zh: '尚未帮扶', en: 'not yet helped' },
    'not-possible': { zh: '无法帮扶', en: 'not possible' },
  },
} as const satisfies CodeList;
export const FEEDBACK_OUTCOMES = codesOf(feedbackOutcomeCodes);
export type FeedbackOutcome = CodeOf<typeof feedbackOutcomeCodes>;

/** The ways on which a department's messages come in. */
export const doorCodes = {
  name: 'door',
  term: '反馈渠道',
  open: true,
  codes: {
    kafka: { zh: '消息主题', en: 'topic' },
    http: { zh: '接口', en: 'HTTP' },
    webhook: { zh: '回调', en: 'webhook' },
    excel: { zh: '表格', en: 'Excel' },
  },
} as const satisfies CodeList;
export const DOORS = codesOf(doorCodes);
export type Door = CodeOf<typeof doorCodes>;

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
