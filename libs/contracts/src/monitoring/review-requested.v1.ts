import type { FromSchema } from 'json-schema-to-ts';
import { TRACKS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { departmentFacts, evidence } from '../shapes/warning.js';

/** A disposition `identify` asks for a case of origin `review`; the facts are the department data behind its warning. */
export const reviewRequested = {
  type: 'monitoring.review-requested.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['eligibility'],
  schema: {
    ...closed,
    required: ['subject', 'tracks', 'reasonCode', 'evidence', 'dueOn'],
    properties: {
      subject,
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: TRACKS } },
      reasonCode: code,
      evidence,
      dueOn: date,
      facts: departmentFacts,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    tracks: ['monitored'],
    reasonCode: 'warning-identified',
    evidence: [{ kind: 'warning', id: exampleIds.warning }],
    dueOn: '2026-02-13',
    facts: {
      source: 'department-data',
      department: 'medical-insurance',
      expenditures: [
        {
          personId: exampleIds.person,
          kind: 'medical',
          grossFen: 3_500_000,
          reimbursedFen: 0,
          period: { from: '2026-02-03', to: '2026-02-03' },
          batchId: exampleIds.batch,
          rowNo: 1,
        },
      ],
    },
  },
} as const;

export type ReviewRequestedV1 = FromSchema<typeof reviewRequested.schema>;
