import { codes, supporterRelationCodes, supporterSituationCodes } from '@aid-chain/vocabulary';
import { LARGEST_FEN } from '../limits.js';
import { closed, date, fen, partyCode } from '../schema.js';
import { disability } from './disability.js';

/** Money a month: nobody gives more than the largest plausible income. */
const monthly = { ...fen, maximum: LARGEST_FEN.income } as const;

/**
 * Somebody outside the household who owes a member support: whether they are able to (T43 8), and by what the support is
 * quantified (S4-07) – a judgment, an agreement, or the income of their own household.
 */
export const outsideSupporter = {
  ...closed,
  required: ['relation', 'situation'],
  properties: {
    relation: codes(supporterRelationCodes),
    situation: codes(supporterSituationCodes),
    birthDate: date,
    disability,
    judgedMonthlyFen: { ...monthly, description: 'Support a month by a judgment or mediation of a court.' },
    agreedMonthlyFen: { ...monthly, description: 'Support a month by an agreement.' },
    familyMonthlyFen: { ...monthly, description: 'Income a month of the supporter’s own household.' },
    familySize: { type: 'integer', minimum: 1, maximum: 50 },
    supportsCount: {
      type: 'integer',
      minimum: 1,
      maximum: 50,
      description: 'How many people outside their household they owe support, the member among them.',
    },
    payer: {
      ...partyCode,
      description: 'The code under which incomes name this supporter as their payer.',
      examples: ['son-1'],
    },
  },
} as const;
