import { trackCodes, trackOutcomeCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** A track ended neither with a recognition nor with a refusal. */
export const trackClosed = {
  type: 'eligibility.track-closed.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'outcome', 'reasonCode', 'on'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      outcome: codes(trackOutcomeCodes),
      reasonCode: code,
      on: date,
    },
  },
  sealedFields: [],
  example: { track: 'monitored', reasonCode: 'no-ground', on: '2026-01-15' },
} as const;
