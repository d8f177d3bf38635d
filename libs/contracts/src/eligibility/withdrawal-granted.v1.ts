import { trackCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId, caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * A family's withdrawal ends the tracks named, which nobody had decided; a track that is not named stays as it was
 * decided and stands in `decided`, because the withdrawal came too late for it. Without case where none was ever opened. The end of each track is `eligibility.track-closed.v1`.
 */
export const withdrawalGranted = {
  type: 'eligibility.withdrawal-granted.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'applicationId', 'tracks', 'on'],
    properties: {
      subject,
      applicationId,
      caseId,
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: codes(trackCodes) },
      decided: { type: 'array', minItems: 1, uniqueItems: true, items: codes(trackCodes) },
      on: date,
    },
  },
  sealedFields: [],
  example: { tracks: ['civil-affairs', 'monitored'], on: '2026-01-13' },
} as const;
