import type { FactRule } from '../fact.js';

/** Only a business makes a loss; what the loss does to other incomes is the place's to say (D57 13; `income.business.loss`). */
export const lossOfBusiness: FactRule = {
  code: 'INCOME_NEGATIVE',
  at: 'amountFen',
  isBroken: ({ kind, amountFen }) => typeof amountFen === 'number' && amountFen < 0 && kind !== 'business',
};
