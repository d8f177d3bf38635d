import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { exampleSubject } from '../examples.js';
import { closed, code, date, fen, id, subject } from '../shapes/primitives.js';

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
    effectiveOn: '2026-04-01',
    reasonCode: 'income-changed',
    monthlyAmountFen: 36_000,
  },
} as const;

export type RecognitionChangedV1 = FromSchema<typeof recognitionChanged.schema>;
