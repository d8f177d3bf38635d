import { caseOriginCodes, trackCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId, caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** A case was opened on an application or a review. */
export const caseOpened = {
  type: 'eligibility.case-opened.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'origin', 'tracks', 'openedOn'],
    properties: {
      subject,
      caseId,
      applicationId,
      origin: codes(caseOriginCodes),
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: codes(trackCodes) },
      openedOn: date,
    },
  },
  sealedFields: [],
  example: {
    applicationId: applicationId.examples[0],
    tracks: ['civil-affairs', 'monitored'],
    openedOn: '2026-01-12',
  },
} as const;
