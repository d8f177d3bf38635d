import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What was recorded of an entry in the register of proven fraud (S4-10). */
export const fraudStepCodes = {
  name: 'fraud-step',
  term: '失信名单',
  open: false,
  codes: {
    notified: { zh: '已告知本人', en: 'the person was notified' },
    objected: { zh: '本人提出异议', en: 'the person objected' },
    kept: { zh: '异议不成立，登记恢复', en: 'the objection failed; the entry goes on' },
    lifted: {
      zh: '异议成立或者处理决定被撤销，登记撤销',
      en: 'lifted: the objection holds, or the decision fell',
    },
  },
} as const satisfies CodeList;
export type FraudStepKind = CodeOf<typeof fraudStepCodes>;
export const FRAUD_ANSWERS = ['kept', 'lifted'] as const satisfies readonly FraudStepKind[];
export type FraudAnswer = (typeof FRAUD_ANSWERS)[number];

/** Where an entry in the register of proven fraud stands on a day. */
export const fraudStandingCodes = {
  name: 'fraud-standing',
  term: '失信名单',
  open: false,
  codes: {
    'notice-owed': { zh: '待告知本人，尚无作用', en: 'the person is to be notified; no effect yet' },
    'in-force': { zh: '有效', en: 'in force' },
    suspended: { zh: '异议审查中，暂停', en: 'suspended while an objection is examined' },
    ended: { zh: '已届满或者撤销', en: 'expired or lifted' },
  },
} as const satisfies CodeList;
export const FRAUD_STANDINGS = codesOf(fraudStandingCodes);
export type FraudStanding = CodeOf<typeof fraudStandingCodes>;
