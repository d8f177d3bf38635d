import type { FromSchema } from 'json-schema-to-ts';
import {
  assetKindCodes,
  confidenceCodes,
  expenditureKindCodes,
  housingGradeCodes,
  incomeKindCodes,
} from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { closed, code, countyCode, fen, id, period } from './primitives.js';

export const income = {
  ...closed,
  required: ['personId', 'kind', 'itemCode', 'amountFen', 'period', 'sourceCode', 'confidence'],
  properties: {
    personId: id,
    kind: codes(incomeKindCodes),
    itemCode: code,
    amountFen: { ...fen, description: 'Total of the period, in fen.' },
    period,
    sourceCode: code,
    confidence: codes(confidenceCodes),
  },
} as const;

export const expenditure = {
  ...closed,
  required: ['kind', 'grossFen', 'reimbursedFen', 'period'],
  properties: { personId: id, kind: codes(expenditureKindCodes), grossFen: fen, reimbursedFen: fen, period },
} as const;

export const asset = {
  ...closed,
  required: ['kind', 'locationRegionCode'],
  properties: {
    kind: codes(assetKindCodes),
    valueFen: fen,
    count: { type: 'integer', minimum: 0, maximum: 100_000 },
    locationRegionCode: countyCode,
  },
  if: { required: ['valueFen'] },
  else: { required: ['count'] },
} as const;

export const housing = {
  ...closed,
  required: ['only'],
  properties: { grade: codes(housingGradeCodes), only: { type: 'boolean' } },
} as const;

export const water = { ...closed, required: ['safe'], properties: { safe: { type: 'boolean' } } } as const;

export type Income = FromSchema<typeof income>;
export type Expenditure = FromSchema<typeof expenditure>;
export type Asset = FromSchema<typeof asset>;
export type Housing = FromSchema<typeof housing>;
export type Water = FromSchema<typeof water>;
