import {
  authorityCodes,
  trackReopenedReasonCodes,
  trackCodes,
  trackOutcomeCodes,
} from '@aid-chain/vocabulary';
import { decidedUnder } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * A track that was closed because its household had ended is open again, as that end was a mistake: the case goes on
 * with its day of receipt. The closing stays on record.
 */
export const trackReopened = {
  type: 'eligibility.track-reopened.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'outcome', 'closedOn', 'on', 'decidedBy', 'reasonCode'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      outcome: { ...codes(trackOutcomeCodes), description: 'How the track had been closed.' },
      closedOn: { ...date, description: 'The day of the closing that is taken back.' },
      on: date,
      decidedBy: codes(authorityCodes),
      decidedUnder,
      reasonCode: codes(trackReopenedReasonCodes),
    },
  },
  sealedFields: [],
  example: {
    outcome: 'household-ended',
    closedOn: '2026-02-05',
    on: '2026-02-10',
    decidedBy: 'township',
    reasonCode: 'entered-wrongly',
  },
} as const;
