import type { FromSchema } from 'json-schema-to-ts';
import { evidenceKindCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { batchId, warningId } from './ids.js';
import { closed, id, ruleId, textEn, textZh } from './primitives.js';

export const warningEvidence = {
  ...closed,
  required: ['batchId', 'rowNo', 'ruleId', 'textZh', 'textEn'],
  properties: {
    batchId,
    rowNo: { type: 'integer', minimum: 1, description: 'Given by monitoring, never the sender’s reference.' },
    ruleId: { ...ruleId, examples: ['self-paid-medical.amount@1'] },
    textZh,
    textEn,
  },
} as const;

export const evidence = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: {
    ...closed,
    required: ['kind', 'id'],
    properties: { kind: codes(evidenceKindCodes), id },
    examples: [{ kind: 'warning', id: warningId.examples[0] }],
  },
} as const;

export type WarningEvidence = FromSchema<typeof warningEvidence>;
export type Evidence = FromSchema<typeof evidence>[number];
