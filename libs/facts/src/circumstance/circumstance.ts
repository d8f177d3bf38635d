import { codes, educationStageCodes, employmentStatusCodes, labourCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { closed, date } from '../schema.js';

/** One member's health, schooling, ability to work and employment. Left out altogether it is unknown. */
export const circumstance = {
  name: 'circumstance',
  field: 'circumstances',
  title: { zh: '成员情况', en: 'circumstances' },
  holds: 'one-per-member',
  person: 'required',
  sealed: true,
  verifiable: false,
  schema: {
    ...closed,
    required: ['illness', 'labour', 'employment', 'incomeComplete'],
    properties: {
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
  },
  rules: [],
} as const satisfies FactDefinition;

export type Circumstance = Item<typeof circumstance>;
