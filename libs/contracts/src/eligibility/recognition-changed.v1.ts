import { categoryCodes } from '@aid-chain/vocabulary';
import { decidedUnder } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { personId } from '../shapes/ids.js';
import { closed, code, date, fen, subject } from '../shapes/primitives.js';

/** A recognition continues with another amount or form. */
export const recognitionChanged = {
  type: 'eligibility.recognition-changed.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'category', 'effectiveOn', 'reasonCode'],
    properties: {
      subject,
      category: codes(categoryCodes),
      personId,
      effectiveOn: date,
      reasonCode: code,
      monthlyAmountFen: fen,
      decidedUnder,
    },
  },
  sealedFields: [],
  example: { effectiveOn: '2026-04-01', reasonCode: 'income-changed', monthlyAmountFen: 36_000 },
} as const;
