import type { FromSchema } from 'json-schema-to-ts';
import { AID_KINDS, AID_NATURES } from '@aid-chain/vocabulary';
import { closed, code, fen, period } from './primitives.js';

/** Which departments there are is data of the place (departments.yaml), so the contract gives the form alone. */
export const department = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]{0,63}$',
  description: 'Code of a department in the directory.',
} as const;

export const aid = {
  ...closed,
  required: ['measureCode', 'kind', 'nature', 'period', 'fundingSource'],
  properties: {
    measureCode: code,
    kind: { enum: AID_KINDS },
    nature: { enum: AID_NATURES },
    amountFen: fen,
    quantity: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
    unit: code,
    period,
    fundingSource: code,
  },
} as const;

export const aids = { type: 'array', maxItems: 50, items: aid } as const;

export type Aid = FromSchema<typeof aid>;
