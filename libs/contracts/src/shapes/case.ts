import type { FromSchema } from 'json-schema-to-ts';
import { authorityModeCodes, categoryCodes, recognitionUnitCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { personId } from './ids.js';
import { closed, date, fen, ruleId, textEn, textZh } from './primitives.js';

export const recognitionResult = {
  ...closed,
  required: ['category', 'unit', 'validFrom'],
  properties: {
    category: codes(categoryCodes),
    unit: codes(recognitionUnitCodes),
    personId,
    validFrom: date,
    validTo: date,
    monthlyAmountFen: fen,
    priceSubsidyFen: {
      ...fen,
      description:
        'What each recipient has beside it in the first month, where a notice of risen prices gives anything (社会救助法 32).',
    },
    isRecipient: {
      type: 'boolean',
      description:
        'Of a class that only some places make recipients of the law (社会救助法 33): whether it is one here.',
    },
  },
} as const;

export const runningBenefits = { type: 'array', maxItems: 100, items: recognitionResult } as const;

const sourceText = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** By what a township decided: the document of the province and its article (社会救助法 44). */
export const decidedUnder = {
  ...closed,
  required: ['mode', 'doc', 'article'],
  properties: { mode: codes(authorityModeCodes), doc: sourceText, article: sourceText },
  description: 'By what the township decided; absent where the county or agriculture did.',
} as const;

/** Documents with their articles. */
export const sources = {
  type: 'array',
  maxItems: 50,
  items: {
    ...closed,
    required: ['doc', 'article'],
    properties: { doc: sourceText, article: { ...sourceText, minLength: 0 } },
  },
} as const;

export const refusalReason = {
  ...closed,
  required: ['ruleId', 'textZh', 'textEn'],
  properties: {
    ruleId,
    textZh: { ...textZh, examples: ['家庭月人均收入 700.00 元，不低于低保标准 560.00 元。'] },
    textEn: {
      ...textEn,
      examples: [
        'The monthly income per head of 700.00 yuan is not below the dibao standard of 560.00 yuan.',
      ],
    },
  },
} as const;

export type RecognitionResult = FromSchema<typeof recognitionResult>;
export type RefusalReason = FromSchema<typeof refusalReason>;
