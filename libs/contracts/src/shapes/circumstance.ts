import type { FromSchema } from 'json-schema-to-ts';
import { educationStageCodes, employmentStatusCodes, labourCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { closed, date, id } from './primitives.js';

/** What one member's circumstances hold; travels only sealed, all members of a household as one field. */
export const circumstance = {
  ...closed,
  required: ['personId', 'illness', 'labour', 'employment', 'incomeComplete'],
  properties: {
    personId: id,
    disability: {
      ...closed,
      required: ['kind', 'grade'],
      properties: {
        kind: { type: 'integer', minimum: 1, maximum: 7 },
        grade: { type: 'integer', minimum: 1, maximum: 4 },
      },
    },
    illness: {
      ...closed,
      required: ['severe', 'chronic'],
      properties: { severe: { type: 'boolean' }, chronic: { type: 'boolean' } },
    },
    student: { ...closed, required: ['stage'], properties: { stage: codes(educationStageCodes) } },
    labour: codes(labourCodes),
    employment: {
      ...closed,
      required: ['status'],
      properties: { status: codes(employmentStatusCodes), since: date },
    },
    incomeComplete: { type: 'boolean', description: 'Without it a missing income is unknown, not zero.' },
  },
} as const;

/** The plaintext of the sealed field `circumstances`. */
export const circumstances = { type: 'array', maxItems: 50, items: circumstance } as const;

export type Circumstance = FromSchema<typeof circumstance>;
