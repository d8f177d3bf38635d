import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What a family misses (S2-06): a need without a measure, a duty that nobody did, a measure of the place that nobody gives. */
export const missedKindCodes = {
  name: 'missed-kind',
  term: '遗漏救助',
  open: true,
  codes: {
    'need-without-department': { zh: '需求无部门承办', en: 'a need that no department has' },
    'need-without-help': {
      zh: '部门已报季度结果，需求仍未得到帮扶',
      en: 'a need whose department reported a quarter and gave nothing',
    },
    'step-overdue': { zh: '转办环节逾期未办', en: 'a step of a referral that is overdue' },
    'report-overdue': { zh: '季度反馈逾期未报', en: 'a quarterly report that is overdue' },
    'measure-not-given': { zh: '可享措施无人落实', en: 'a measure that it may get and nobody gives' },
  },
} as const satisfies CodeList;
export const MISSED_KINDS = codesOf(missedKindCodes);
export type MissedKind = CodeOf<typeof missedKindCodes>;

/** What somebody who looked found out about a measure that a family may get and does not get. */
export const missedAnswerCodes = {
  name: 'missed-answer',
  term: '遗漏救助',
  open: true,
  codes: {
    refer: { zh: '转办承办部门落实', en: 'referred to the departments that give it' },
    'declined-by-family': { zh: '已告知，家庭不需要', en: 'offered, and the family declines it' },
    'not-fitting': { zh: '经核实不符合该措施条件', en: 'looked into: the family does not meet its terms' },
    'given-otherwise': { zh: '已享受，部门尚未反馈', en: 'received already, only not reported' },
  },
} as const satisfies CodeList;
export const MISSED_ANSWERS = codesOf(missedAnswerCodes);
export type MissedAnswer = CodeOf<typeof missedAnswerCodes>;
