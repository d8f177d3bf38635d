import { visitOutcomeCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { warningId, visitId } from '../shapes/ids.js';
import { closed, contractNumber, date, subject } from '../shapes/primitives.js';

/** A household was visited at home (走访). */
export const visitRecorded = {
  type: 'monitoring.visit-recorded.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'visitId', 'on', 'outcome'],
    properties: {
      subject,
      visitId,
      warningId,
      on: date,
      outcome: codes(visitOutcomeCodes),
      purchasedService: contractNumber,
    },
  },
  sealedFields: [],
  example: { warningId: warningId.examples[0], on: '2026-02-06' },
} as const;
