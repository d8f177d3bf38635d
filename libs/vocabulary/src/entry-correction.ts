import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Why an entry takes the place of one that stays beside it: a statement, an evaluation, a receipt, a delivery (L-18). */
export const entryCorrectionCodes = {
  name: 'entry-correction',
  term: '更正 (登记)',
  open: true,
  codes: {
    'entered-by-mistake': { zh: '误登', en: 'it was entered by mistake' },
    'found-out-since': { zh: '事后查明', en: 'it was found out since' },
    'stated-anew': { zh: '当事人重新陈述', en: 'whoever stated it states something else' },
    returned: { zh: '资金或物资已退回', en: 'money or goods came back' },
  },
} as const satisfies CodeList;
export const ENTRY_CORRECTIONS = codesOf(entryCorrectionCodes);
export type EntryCorrection = CodeOf<typeof entryCorrectionCodes>;
