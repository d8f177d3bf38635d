import { codes, incomeKindCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { inOrder } from '../rules.js';
import { closed, code, fen, partyCode, period } from '../schema.js';

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
      itemCode: {
        ...code,
        not: { type: 'string', pattern: '[0-9]{11}' },
        description: 'A stable code without a run of digits that could be a person’s number.',
      },
      amountFen: { ...fen, description: 'Total of the period, in fen.' },
      period,
      payer: { ...partyCode, description: 'Who pays: two payers are two incomes.' },
      estimated: { type: 'boolean', description: 'Only an estimate, which never decides alone.' },
    },
  },
  rules: [inOrder('period')],
} as const satisfies FactDefinition;

export type Income = Item<typeof income>;
