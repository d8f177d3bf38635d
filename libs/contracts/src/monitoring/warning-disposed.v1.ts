import { authorityCodes, dispositionCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { warningId } from '../shapes/ids.js';
import { closed, date, region, subject } from '../shapes/primitives.js';

/** The township decided what follows from a warning (处置). */
export const warningDisposed = {
  type: 'monitoring.warning-disposed.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'warningId', 'dispositions', 'on', 'authority'],
    properties: {
      subject,
      warningId,
      dispositions: { type: 'array', minItems: 1, uniqueItems: true, items: codes(dispositionCodes) },
      on: date,
      authority: codes(authorityCodes),
      regionCode: region,
    },
  },
  sealedFields: [],
  example: { dispositions: ['push', 'identify'], on: '2026-02-06', authority: 'township' },
} as const;
