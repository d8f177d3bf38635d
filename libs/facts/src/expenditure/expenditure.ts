import { codes, expenditureKindCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { LARGEST_FEN } from '../limits.js';
import { inOrder, notAbove, plausible } from '../rules.js';
import { billNumber, closed, fen, partyCode, period } from '../schema.js';

/** Spending of a member or of the whole household: what was paid and what came back. */
export const expenditure = {
  name: 'expenditure',
  field: 'expenditures',
  title: { zh: '支出', en: 'expenditures' },
  holds: 'many',
  person: 'optional',
  atMost: { filing: 500, survey: 200, report: 100 },
  sealed: false,
  verifiable: true,
  schema: {
    ...closed,
    required: ['kind', 'grossFen', 'reimbursedFen', 'period'],
    properties: {
      kind: codes(expenditureKindCodes),
      grossFen: fen,
      reimbursedFen: fen,
      period,
      issuer: { ...partyCode, description: 'Who issued the bill: bills of two issuers are two bills.' },
      billNo: billNumber,
    },
  },
  rules: [
    inOrder('period'),
    notAbove('reimbursedFen', 'grossFen', 'REIMBURSED_ABOVE_GROSS'),
    plausible('grossFen', LARGEST_FEN.expenditure),
  ],
} as const satisfies FactDefinition;

export type Expenditure = Item<typeof expenditure>;
