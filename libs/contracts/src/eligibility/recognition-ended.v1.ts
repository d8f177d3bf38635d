import { authorityCodes, categoryCodes } from '@aid-chain/vocabulary';
import { decidedUnder } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { personId } from '../shapes/ids.js';
import { closed, code, date, fen, subject } from '../shapes/primitives.js';

/** A recognition ended. */
export const recognitionEnded = {
  type: 'eligibility.recognition-ended.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'category', 'effectiveOn', 'reasonCode', 'decidedBy'],
    properties: {
      subject,
      category: codes(categoryCodes),
      personId,
      effectiveOn: date,
      reasonCode: code,
      monthlyAmountFen: fen,
      decidedUnder,
      decidedBy: { ...codes(authorityCodes), description: 'Who decides the track of the category.' },
    },
  },
  sealedFields: [],
  example: { effectiveOn: '2026-07-01', reasonCode: 'income-above-line', decidedBy: 'civil-affairs' },
} as const;
