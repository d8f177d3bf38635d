import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a close relative of an official was learned of after the filing (S4-11; D57 11). */
export const relativeLearnedFromCodes = {
  name: 'relative-learned-from',
  term: '近亲属备案',
  open: true,
  codes: {
    family: { zh: '家庭说明（如入户调查时）', en: 'the family stated it, e.g. at the survey' },
    official: { zh: '工作人员本人说明', en: 'the official disclosed it' },
    colleague: { zh: '其他工作人员发现', en: 'a colleague found it' },
    'tip-off': { zh: '群众反映', en: 'others reported it' },
  },
} as const satisfies CodeList;
export const RELATIVE_LEARNED_FROM = codesOf(relativeLearnedFromCodes);
export type RelativeLearnedFrom = CodeOf<typeof relativeLearnedFromCodes>;

/** Whether a registration of a close relative stands. */
export const relativeStandingCodes = {
  name: 'relative-standing',
  term: '近亲属备案',
  open: false,
  codes: {
    registered: { zh: '已备案', en: 'registered' },
    withdrawn: { zh: '备案有误，已撤销', en: 'withdrawn, as it was a mistake' },
  },
} as const satisfies CodeList;
export type RelativeStanding = CodeOf<typeof relativeStandingCodes>;
