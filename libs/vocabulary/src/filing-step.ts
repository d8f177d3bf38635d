import type { CodeList } from './code-list.js';

/** What happened to an application before it was accepted (A-18; 社会救助法 64, 70, 76). */
export const filingStepCodes = {
  name: 'filing-step',
  term: '受理',
  open: true,
  codes: {
    'supplement-asked': { zh: '告知补正', en: 'the family was asked to put it right' },
    'supplement-delivered': {
      zh: '补正告知书送达',
      en: 'the notice of what to put right was delivered',
    },
    'not-accepted': { zh: '不予受理', en: 'it was not accepted' },
    'notice-delivered': { zh: '不予受理通知书送达', en: 'the notice that it is not accepted was delivered' },
    'set-aside': { zh: '不予受理决定被撤销', en: 'the decision not to accept it was set aside' },
  },
} as const satisfies CodeList;
