import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { exampleSubject } from '../examples.js';
import { closed, code, date, fen, id, subject } from '../shapes/primitives.js';

/** A recognition ended. */
export const recognitionEnded = {
  type: 'eligibility.recognition-ended.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'category', 'effectiveOn', 'reasonCode'],
    properties: {
      subject,
      category: { enum: CATEGORIES },
      personId: id,
      effectiveOn: date,
      reasonCode: code,
      monthlyAmountFen: fen,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    category: 'dibao',
    effectiveOn: '2026-07-01',
    reasonCode: 'income-above-line',
  },
} as const;

export type RecognitionEndedV1 = FromSchema<typeof recognitionEnded.schema>;
