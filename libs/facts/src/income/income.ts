import { codes, incomeItemCodes, incomeKindCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { LARGEST_FEN } from '../limits.js';
import { inOrder, plausible } from '../rules.js';
import { closed, fen, partyCode, period } from '../schema.js';
import { lossOfBusiness } from './loss.rules.js';
import { itemLikeNone, itemLikeOne, itemOfItsKind } from './item-code.rules.js';

/** Income of one person and item: the total of its period (net; D57 art. 8). */
export const income = {
  name: 'income',
  field: 'incomes',
  title: { zh: '收入', en: 'incomes' },
  holds: 'many',
  person: 'required',
  atMost: { filing: 500, survey: 200, report: 100 },
  sealed: false,
  verifiable: true,
  schema: {
    ...closed,
    required: ['kind', 'itemCode', 'amountFen', 'period'],
    properties: {
      kind: codes(incomeKindCodes),
      itemCode: codes(incomeItemCodes),
      amountFen: {
        ...fen,
        minimum: -LARGEST_FEN.income,
        description: 'Total of the period, in fen; below zero for the loss of a business.',
      },
      period,
      payer: { ...partyCode, description: 'Who pays: two payers are two incomes.' },
      estimated: { type: 'boolean', description: 'Only an estimate, which never decides alone.' },
    },
  },
  rules: [
    itemLikeOne,
    itemLikeNone,
    itemOfItsKind,
    lossOfBusiness,
    inOrder('period'),
    plausible('amountFen', LARGEST_FEN.income),
  ],
} as const satisfies FactDefinition;

export type Income = Item<typeof income>;
