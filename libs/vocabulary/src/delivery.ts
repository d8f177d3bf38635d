import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a department stands to a request to carry out a measure that a family has a right to and does not get (S2-16). */
export const deliveryStateCodes = {
  name: 'delivery-state',
  term: '处置',
  open: true,
  codes: {
    requested: { zh: '已商请，待答复', en: 'requested, no answer yet' },
    'will-deliver': { zh: '将予落实', en: 'it will be carried out' },
    delivered: { zh: '已落实', en: 'it is carried out' },
    'passed-on': { zh: '已转由其他部门', en: 'passed on to another department' },
    'not-delivered': { zh: '未能落实', en: 'it is not carried out' },
  },
} as const satisfies CodeList;
export const DELIVERY_STATES = codesOf(deliveryStateCodes);
export type DeliveryState = CodeOf<typeof deliveryStateCodes>;
