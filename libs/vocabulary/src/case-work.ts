import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a fact that nobody knows yet comes into a case. */
export const factStepCodes = {
  name: 'fact-step',
  term: '数据来源',
  open: true,
  codes: {
    survey: { zh: '入户调查', en: 'the household survey' },
    'verification-report': { zh: '核对报告', en: 'the verification report' },
    receipts: { zh: '票据，随入户调查录入', en: 'receipts, entered with the survey' },
    'household-change': { zh: '受理窗口的户的变更', en: 'a household change at the window' },
    'answer-of-people': { zh: '由镇（街道）研究后登记答复', en: 'an answer that the township records' },
  },
} as const satisfies CodeList;
export type FactStep = CodeOf<typeof factStepCodes>;

/** What sources can contradict each other about. */
export const contradictionFactCodes = {
  name: 'contradiction-fact',
  term: '来源不一致',
  open: true,
  codes: {
    income: { zh: '收入', en: 'income' },
    expenditure: { zh: '支出', en: 'spending' },
    asset: { zh: '财产', en: 'asset' },
    member: { zh: '家庭成员', en: 'member' },
  },
} as const satisfies CodeList;
export type ContradictionFact = CodeOf<typeof contradictionFactCodes>;

/** Why civil affairs takes one figure where two sources differ. */
export const resolutionReasonCodes = {
  name: 'resolution-reason',
  term: '来源不一致',
  open: false,
  codes: {
    'documents-seen': { zh: '已查看原始凭证', en: 'the original papers were seen' },
    'source-confirmed': { zh: '来源单位复核确认', en: 'the source confirmed it when asked again' },
    'source-outdated': { zh: '另一来源数据已过时', en: 'the data of the other source are out of date' },
    'source-mistaken': { zh: '另一来源数据有误', en: 'the data of the other source are wrong' },
    'different-things': { zh: '两者并非同一项', en: 'the two are different things' },
    'won-by-remedy': {
      zh: '异议、复议或者诉讼认定',
      en: 'it was won by an objection, a reconsideration or in court',
    },
  },
} as const satisfies CodeList;
export const RESOLUTION_REASONS = codesOf(resolutionReasonCodes);
export type ResolutionReason = CodeOf<typeof resolutionReasonCodes>;

/** What the authority decides of a recognition that was ended with a household whose end was a mistake; where it has not been recognised anew, it is restored. */
export const mistakenEndAnswerCodes = {
  name: 'mistaken-end-answer',
  term: '恢复 (户、认定)',
  open: false,
  codes: {
    restore: { zh: '终止有误，恢复认定', en: 'the end was a mistake, the recognition is restored' },
    'conditions-changed': {
      zh: '恢复认定；其间条件已变化，另行审核',
      en: 'the recognition is restored and examined anew, as conditions have changed',
    },
    'recognised-anew': { zh: '已另行认定', en: 'recognised anew meanwhile' },
  },
} as const satisfies CodeList;
export const MISTAKEN_END_ANSWERS = codesOf(mistakenEndAnswerCodes);
export type MistakenEndAnswer = CodeOf<typeof mistakenEndAnswerCodes>;

/** What becomes of a track that was closed with a household whose end was a mistake. */
export const trackReopeningAnswerCodes = {
  name: 'track-reopening-answer',
  term: '恢复 (户、认定)',
  open: false,
  codes: {
    reopen: { zh: '恢复办理，收到日期不变', en: 'reopened, with its day of receipt' },
    'filed-anew': {
      zh: '家庭已另行申请，按新的申请办理',
      en: 'the family filed anew, the new application goes on',
    },
  },
} as const satisfies CodeList;
export const TRACK_REOPENING_ANSWERS = codesOf(trackReopeningAnswerCodes);
export type TrackReopeningAnswer = CodeOf<typeof trackReopeningAnswerCodes>;

export const opinionCodes = {
  name: 'opinion',
  term: '初审',
  open: false,
  codes: {
    positive: { zh: '拟认定', en: 'positive' },
    negative: { zh: '拟不予认定', en: 'negative' },
    'no-ground': { zh: '无识别依据', en: 'no ground' },
    'household-ended': { zh: '全户已不存续，结束办理', en: 'the household has ended' },
  },
} as const satisfies CodeList;
export const OPINIONS = codesOf(opinionCodes);
export type OpinionKind = CodeOf<typeof opinionCodes>;

export const decisionCodes = {
  name: 'decision',
  term: '认定',
  open: false,
  codes: {
    recognise: { zh: '认定', en: 'recognise' },
    refuse: { zh: '不予认定', en: 'refuse' },
    return: { zh: '退回调查', en: 'return to the survey' },
  },
} as const satisfies CodeList;
export const DECISIONS = codesOf(decisionCodes);
export type DecisionKind = CodeOf<typeof decisionCodes>;

/** Reasons of agriculture for and against a recognition; the name is the sentence that the notice carries (S0-21). */
export const decisionReasonCodes = {
  name: 'decision-reason',
  term: '审定 (农业农村)',
  open: false,
  codes: {
    'ground-substantiated': { zh: '识别依据经核实成立。', en: 'The ground was found to hold.' },
    'income-below-line': {
      zh: '家庭人均纯收入低于监测线。',
      en: 'The net income per head is below the monitoring line.',
    },
    'risk-of-hardship': {
      zh: '存在致贫返贫风险，需要帮扶。',
      en: 'There is a risk of falling into poverty that needs help.',
    },
    'coping-ability': {
      zh: '家庭有能力自行应对，暂无致贫返贫风险。',
      en: 'The family can cope by itself; there is no risk of poverty now.',
    },
    'income-after-spending-sufficient': {
      zh: '扣除刚性支出后，家庭人均收入仍明显高于监测线。',
      en: 'After the rigid spending the income per head is still clearly above the monitoring line.',
    },
    'covered-by-other-aid': { zh: '困难已由其他帮扶解决。', en: 'The hardship is met by other aid.' },
    'ground-not-substantiated': { zh: '识别依据经核实不成立。', en: 'The ground was found not to hold.' },
    'negative-list': { zh: '符合不予识别的情形。', en: 'A case of the negative list applies.' },
  },
} as const satisfies CodeList;
export const DECISION_REASONS = codesOf(decisionReasonCodes);
export type DecisionReason = CodeOf<typeof decisionReasonCodes>;

/** Which reasons belong to which decision: one that speaks for a recognition refuses nobody, and the reverse. */
export const DECISION_REASONS_BY_OUTCOME = {
  recognise: ['ground-substantiated', 'income-below-line', 'risk-of-hardship'],
  refuse: [
    'coping-ability',
    'income-after-spending-sufficient',
    'covered-by-other-aid',
    'ground-not-substantiated',
    'negative-list',
  ],
  return: [],
} as const satisfies Record<DecisionKind, readonly DecisionReason[]>;

export const publicityOutcomeCodes = {
  name: 'publicity-outcome',
  term: '公示',
  open: false,
  codes: {
    'no-objection': { zh: '无异议', en: 'no objection' },
    objection: { zh: '有异议', en: 'objection' },
  },
} as const satisfies CodeList;
export const PUBLICITY_OUTCOMES = codesOf(publicityOutcomeCodes);
export type PublicityOutcome = CodeOf<typeof publicityOutcomeCodes>;

export const noticeMethodCodes = {
  name: 'notice-method',
  term: '告知书',
  open: false,
  codes: {
    'in-person': { zh: '直接送达', en: 'in person' },
    'left-at-home': { zh: '留置送达', en: 'left at home' },
    post: { zh: '邮寄送达', en: 'by post' },
    electronic: { zh: '电子送达', en: 'electronically' },
    'public-notice': { zh: '公告送达', en: 'by public notice' },
  },
} as const satisfies CodeList;
export const NOTICE_METHODS = codesOf(noticeMethodCodes);
export type NoticeMethod = CodeOf<typeof noticeMethodCodes>;
