import type { FromSchema } from 'json-schema-to-ts';
import { EVIDENCE_KINDS } from '@aid-chain/vocabulary';
import { closed, id, ruleId, sentence } from './primitives.js';

export const warningEvidence = {
  ...closed,
  required: ['batchId', 'rowNo', 'ruleId', 'textZh', 'textEn'],
  properties: {
    batchId: id,
    rowNo: { type: 'integer', minimum: 1, description: 'Given by monitoring, never the sender’s reference.' },
    ruleId,
    textZh: sentence,
    textEn: sentence,
  },
} as const;

export const evidence = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: { ...closed, required: ['kind', 'id'], properties: { kind: { enum: EVIDENCE_KINDS }, id } },
} as const;

export type WarningEvidence = FromSchema<typeof warningEvidence>;
export type Evidence = FromSchema<typeof evidence>[number];
