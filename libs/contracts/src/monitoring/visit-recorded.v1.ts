import type { FromSchema } from 'json-schema-to-ts';
import { VISIT_OUTCOMES } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, date, id, subject } from '../shapes/primitives.js';

/** A household was visited at home (走访). */
export const visitRecorded = {
  type: 'monitoring.visit-recorded.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'visitId', 'on', 'outcome'],
    properties: {
      subject,
      visitId: id,
      warningId: id,
      on: date,
      outcome: { enum: VISIT_OUTCOMES },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    visitId: exampleIds.visit,
    warningId: exampleIds.warning,
    on: '2026-02-06',
    outcome: 'substantiated',
  },
} as const;

export type VisitRecordedV1 = FromSchema<typeof visitRecorded.schema>;
