import { clueOutcomeCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId, clueId } from '../shapes/ids.js';
import { closed, code } from '../shapes/primitives.js';

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
      clueId,
      outcome: codes(clueOutcomeCodes),
      reasonCode: code,
      applicationId,
    },
  },
  sealedFields: [],
  example: { reasonCode: 'family-applied', applicationId: applicationId.examples[0] },
} as const;
