import type { FromSchema } from 'json-schema-to-ts';
import {
  ASSET_KINDS,
  CONFIDENCES,
  EXPENDITURE_KINDS,
  HOUSING_GRADES,
  INCOME_KINDS,
} from '@aid-chain/vocabulary';
import { closed, code, countyCode, fen, id, period } from './primitives.js';

export const income = {
  ...closed,
  required: ['personId', 'kind', 'itemCode', 'amountFen', 'period', 'sourceCode', 'confidence'],
  properties: {
    personId: id,
    kind: { enum: INCOME_KINDS },
    itemCode: code,
    amountFen: { ...fen, description: 'Total of the period, in fen.' },
    period,
    sourceCode: code,
    confidence: { enum: CONFIDENCES },
  },
} as const;

export const expenditure = {
  ...closed,
  required: ['kind', 'grossFen', 'reimbursedFen', 'period'],
  properties: { personId: id, kind: { enum: EXPENDITURE_KINDS }, grossFen: fen, reimbursedFen: fen, period },
} as const;

export const asset = {
  ...closed,
  required: ['kind', 'locationRegionCode'],
  properties: {
    kind: { enum: ASSET_KINDS },
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
  properties: { grade: { enum: HOUSING_GRADES }, only: { type: 'boolean' } },
} as const;

export const water = { ...closed, required: ['safe'], properties: { safe: { type: 'boolean' } } } as const;

export type Income = FromSchema<typeof income>;
export type Expenditure = FromSchema<typeof expenditure>;
export type Asset = FromSchema<typeof asset>;
export type Housing = FromSchema<typeof housing>;
export type Water = FromSchema<typeof water>;
