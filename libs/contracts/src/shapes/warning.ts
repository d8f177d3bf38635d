import type { FromSchema } from 'json-schema-to-ts';
import { evidenceKindCodes, expenditureKindCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { batchId, caseId, personId, warningId } from './ids.js';
import { closed, date, fen, id, period, ruleId, textEn, textZh } from './primitives.js';
import { department } from './referral.js';

const rowNo = {
  type: 'integer',
  minimum: 1,
  description: 'Given by monitoring, never the sender’s reference.',
} as const;

/** Why a warning was raised: the row of a department's batch that met a rule, or the case whose decision did. */
export const warningEvidence = {
  ...closed,
  required: ['ruleId', 'textZh', 'textEn'],
  properties: {
    batchId,
    rowNo,
    caseId,
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

/** What a department's data say of a household: amounts under pseudonymous ids, each with the row it came in. */
export const departmentFacts = {
  ...closed,
  required: ['source', 'department', 'expenditures'],
  properties: {
    source: { const: 'department-data' },
    department,
    expenditures: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        ...closed,
        required: ['personId', 'kind', 'grossFen', 'reimbursedFen', 'period', 'batchId', 'rowNo'],
        properties: {
          personId,
          kind: codes(expenditureKindCodes),
          grossFen: fen,
          reimbursedFen: fen,
          period,
          batchId,
          rowNo,
        },
      },
    },
  },
} as const;

/** Members whom a department reported as cremated and the register has as living. */
export const departmentDeaths = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: {
    ...closed,
    required: ['personId', 'on', 'department'],
    properties: { personId, on: date, department },
  },
} as const;

export type DepartmentDeath = FromSchema<typeof departmentDeaths>[number];
export type DepartmentFacts = FromSchema<typeof departmentFacts>;
export type WarningEvidence = FromSchema<typeof warningEvidence>;
export type Evidence = FromSchema<typeof evidence>[number];
