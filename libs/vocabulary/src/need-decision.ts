import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What civil affairs decides about a need, or a side of it, that no department takes (SA 4). */
export const needDecisionCodes = {
  name: 'need-decision',
  term: '需求',
  open: true,
  codes: {
    'sent-elsewhere': { zh: '转由另一部门办理', en: 'sent to another department' },
    'not-needed': { zh: '家庭不再需要', en: 'the family no longer needs it' },
    'met-otherwise': { zh: '需求已由其他途径解决', en: 'the need was met in another way' },
    'stated-by-mistake': { zh: '需求系误登', en: 'the need was stated by mistake' },
    'nobody-can-help': {
      zh: '各部门均无法办理，已告知家庭',
      en: 'no department can help, and the family knows',
    },
  },
} as const satisfies CodeList;
export const NEED_DECISIONS = codesOf(needDecisionCodes);
export type NeedDecision = CodeOf<typeof needDecisionCodes>;

/** What became of a need beside the decisions of people. */
export const needCourseCodes = {
  name: 'need-course',
  term: '需求',
  open: true,
  codes: {
    met: { zh: '帮扶已落实，需求解决', en: 'met: the help was delivered' },
    'open-again': {
      zh: '帮扶已更正为未落实，需求重新开放',
      en: 'open again: the help was not delivered after all',
    },
  },
} as const satisfies CodeList;
export type NeedCourse = CodeOf<typeof needCourseCodes>;
