import type { FromSchema } from 'json-schema-to-ts';
import { EVIDENCE_KINDS, EXPENDITURE_KINDS } from '@aid-chain/vocabulary';
import { closed, fen, id, period, ruleId, sentence } from './primitives.js';
import { department } from './referral.js';

const rowNo = {
  type: 'integer',
  minimum: 1,
  description: 'Given by monitoring, never the sender’s reference.',
} as const;

export const warningEvidence = {
  ...closed,
  required: ['batchId', 'rowNo', 'ruleId', 'textZh', 'textEn'],
  properties: {
    batchId: id,
    rowNo,
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

/** What a department's data say of a household: amounts under pseudonymous ids, each with the row it came in. */
export const departmentFacts = {
  ...closed,
  required: ['source', 'department', 'expenditures'],
  properties: {
    source: { enum: ['department-data'] },
    department,
    expenditures: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        ...closed,
        required: ['personId', 'kind', 'grossFen', 'reimbursedFen', 'period', 'batchId', 'rowNo'],
        properties: {
          personId: id,
          kind: { enum: EXPENDITURE_KINDS },
          grossFen: fen,
          reimbursedFen: fen,
          period,
          batchId: id,
          rowNo,
        },
      },
    },
  },
} as const;

export type DepartmentFacts = FromSchema<typeof departmentFacts>;
export type WarningEvidence = FromSchema<typeof warningEvidence>;
export type Evidence = FromSchema<typeof evidence>[number];
