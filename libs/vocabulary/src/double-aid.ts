import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How two measures of one family stand to each other that serve the same need at the same time (S2-06). */
export const doubleAidKindCodes = {
  name: 'double-aid-kind',
  term: '重复救助',
  open: true,
  codes: {
    'same-funding': {
      zh: '同一需求、同一时期、同一资金来源',
      en: 'the same need, period and funding source',
    },
    'not-comparable': {
      zh: '资金来源不明，无法比较',
      en: 'not comparable: a funding source is not known',
    },
  },
} as const satisfies CodeList;
export const DOUBLE_AID_KINDS = codesOf(doubleAidKindCodes);
export type DoubleAidKind = CodeOf<typeof doubleAidKindCodes>;

/** Where the question stands. */
export const doubleAidStateCodes = {
  name: 'double-aid-state',
  term: '重复救助',
  open: true,
  codes: {
    open: { zh: '待认定', en: 'waits for a person' },
    'allowed-by-place': { zh: '本地规定可以同时享受', en: 'allowed together by the place' },
    confirmed: { zh: '认定为重复', en: 'confirmed as double' },
    'allowed-here': { zh: '本户情况可以同时享受', en: 'allowed in this case' },
    'not-the-same': { zh: '不是同一项帮扶', en: 'not the same help' },
    gone: { zh: '部门已更正，不再重复', en: 'gone: a department corrected its report' },
  },
} as const satisfies CodeList;
export const DOUBLE_AID_STATES = codesOf(doubleAidStateCodes);
export type DoubleAidState = CodeOf<typeof doubleAidStateCodes>;

/** What a person decides; nothing is stopped or reduced by it. */
export const DOUBLE_AID_DECISIONS = [
  'confirmed',
  'allowed-here',
  'not-the-same',
] as const satisfies readonly DoubleAidState[];
export type DoubleAidDecision = (typeof DOUBLE_AID_DECISIONS)[number];

/** On what the decision rests. */
export const doubleAidReasonCodes = {
  name: 'double-aid-reason',
  term: '重复救助',
  open: true,
  codes: {
    'both-confirm': { zh: '两部门核对后均确认', en: 'both departments confirm it' },
    'paper-seen': { zh: '已核对凭证', en: 'the vouchers were compared' },
    'needs-more': { zh: '一项不足以解决需求', en: 'one of them does not meet the need' },
    'other-costs': { zh: '分别负担不同费用', en: 'each bears other costs' },
    'other-funding': { zh: '经核实资金来源不同', en: 'the funding sources are different ones after all' },
    'other-person': { zh: '受益人不同', en: 'they are for different persons' },
    'other-period': { zh: '所管时期不同', en: 'they are for different times' },
  },
} as const satisfies CodeList;
export const DOUBLE_AID_REASONS = codesOf(doubleAidReasonCodes);
export type DoubleAidReason = CodeOf<typeof doubleAidReasonCodes>;
