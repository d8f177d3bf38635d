import type { FromSchema } from 'json-schema-to-ts';
import { closed, code, countyCode, fen, id, period } from './primitives.js';

export const INCOME_KINDS = ['wage', 'business', 'property', 'transfer'] as const;
export const EXPENDITURE_KINDS = [
  'living',
  'medical',
  'education',
  'rehabilitation',
  'disaster',
  'other',
] as const;
export const ASSET_KINDS = ['deposit', 'dwelling', 'vehicle', 'business', 'land', 'other'] as const;
export const CONFIDENCES = ['declared', 'surveyed', 'verified', 'estimated'] as const;
export const HOUSING_GRADES = ['A', 'B', 'C', 'D'] as const;

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
export type IncomeKind = (typeof INCOME_KINDS)[number];
export type ExpenditureKind = (typeof EXPENDITURE_KINDS)[number];
export type AssetKind = (typeof ASSET_KINDS)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type HousingGrade = (typeof HOUSING_GRADES)[number];
