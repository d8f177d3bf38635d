import type { FromSchema } from 'json-schema-to-ts';
import { aidKindCodes, aidNatureCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { closed, code, fen, period } from './primitives.js';

/** Which departments there are is data of the place (departments.yaml), so the contract gives the form alone. */
export const department = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]{0,63}$',
  description: 'Code of a department in the directory.',
  examples: ['medical-insurance'],
} as const;

export const aid = {
  ...closed,
  required: ['measureCode', 'kind', 'nature', 'period', 'fundingSource'],
  properties: {
    measureCode: code,
    kind: codes(aidKindCodes),
    nature: codes(aidNatureCodes),
    amountFen: fen,
    quantity: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
    unit: code,
    period,
    fundingSource: code,
  },
  examples: [
    {
      measureCode: 'medical-assistance',
      kind: 'cash',
      nature: 'regular',
      amountFen: 1_200_000,
      period: { from: '2026-01-01', to: '2026-03-31' },
      fundingSource: 'medical-assistance-fund',
    },
  ],
} as const;

export const aids = { type: 'array', maxItems: 50, items: aid } as const;

export type Aid = FromSchema<typeof aid>;
