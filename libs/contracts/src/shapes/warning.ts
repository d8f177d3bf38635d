import type { FromSchema } from 'json-schema-to-ts';
import { closed, id, ruleId, sentence } from './primitives.js';

export const WARNING_LEVELS = ['normal', 'urgent'] as const;
export const VISIT_OUTCOMES = ['substantiated', 'unsubstantiated', 'not-met'] as const;
export const DISPOSITIONS = [
  'deliver',
  'push',
  'identify',
  'conference',
  'check',
  'unsubstantiated',
] as const;
export const EVIDENCE_KINDS = [
  'warning',
  'visit',
  'batch',
  'clue',
  'application',
  'referral',
  'recognition',
] as const;

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
export type WarningLevel = (typeof WARNING_LEVELS)[number];
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];
export type Disposition = (typeof DISPOSITIONS)[number];
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
