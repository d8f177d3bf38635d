import { arrearsCauseCodes, arrearsStateCodes, categoryCodes, trackCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { arrearsId, caseId, personId } from '../shapes/ids.js';
import { closed, date, fen, subject } from '../shapes/primitives.js';

/** A family was paid less than it was due in some months: found, paid, or found not to be owed; why is in no event. */
export const arrearsUpdated = {
  type: 'eligibility.arrears-updated.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'arrearsId',
      'caseId',
      'track',
      'category',
      'cause',
      'months',
      'sumFen',
      'state',
      'on',
    ],
    properties: {
      subject,
      arrearsId,
      caseId,
      track: codes(trackCodes),
      category: codes(categoryCodes),
      personId,
      cause: codes(arrearsCauseCodes),
      months: {
        type: 'array',
        minItems: 1,
        items: {
          ...closed,
          required: ['month', 'amountFen'],
          properties: {
            month: { ...date, description: 'The first day of the month.' },
            amountFen: { ...fen, description: 'What is owed for the month, in fen.' },
          },
        },
      },
      sumFen: { ...fen, description: 'The sum of the months, in fen.' },
      state: codes(arrearsStateCodes),
      corrected: {
        ...codes(arrearsStateCodes),
        description: 'What had been recorded by mistake: it is taken back, and the sum is owed again.',
      },
      on: date,
    },
  },
  sealedFields: [],
  example: {
    category: 'dibao',
    cause: 'set-aside',
    months: [
      { month: '2026-09-01', amountFen: 26_666 },
      { month: '2026-10-01', amountFen: 26_666 },
    ],
    sumFen: 53_332,
    state: 'due',
    on: '2026-10-20',
  },
} as const;
