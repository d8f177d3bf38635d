import type { FromSchema } from 'json-schema-to-ts';
import { CLUE_OUTCOMES } from '@aid-chain/vocabulary';
import { exampleIds } from '../examples.js';
import { closed, code, id } from '../shapes/primitives.js';

/** A clue came to its end. */
export const clueClosed = {
  type: 'intake.clue-closed.v1',
  topic: 'intake.v1',
  streamKind: 'clue',
  handledBy: ['monitoring'],
  schema: {
    ...closed,
    required: ['clueId', 'outcome', 'reasonCode'],
    properties: {
      clueId: id,
      outcome: { enum: CLUE_OUTCOMES },
      reasonCode: code,
      applicationId: id,
    },
  },
  sealedFields: [],
  example: {
    clueId: exampleIds.clue,
    outcome: 'application',
    reasonCode: 'family-applied',
    applicationId: exampleIds.application,
  },
} as const;

export type ClueClosedV1 = FromSchema<typeof clueClosed.schema>;
