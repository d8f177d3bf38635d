import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES, RECOGNITION_UNITS } from '@aid-chain/vocabulary';
import { closed, date, fen, id, ruleId, sentence } from './primitives.js';

export const recognitionResult = {
  ...closed,
  required: ['category', 'unit', 'validFrom'],
  properties: {
    category: { enum: CATEGORIES },
    unit: { enum: RECOGNITION_UNITS },
    personId: id,
    validFrom: date,
    validTo: date,
    monthlyAmountFen: fen,
  },
} as const;

export const refusalReason = {
  ...closed,
  required: ['ruleId', 'textZh', 'textEn'],
  properties: { ruleId, textZh: sentence, textEn: sentence },
} as const;

export type RecognitionResult = FromSchema<typeof recognitionResult>;
export type RefusalReason = FromSchema<typeof refusalReason>;
