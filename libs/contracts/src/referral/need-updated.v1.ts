import { needCourseCodes, needKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** A need was met, because everything that its departments completed was delivered; or a correction took back what met it, and it is open again. */
export const needUpdated = {
  type: 'referral.need-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'needId', 'needKind', 'state', 'on'],
    properties: {
      subject,
      needId,
      needKind: codes(needKindCodes),
      state: codes(needCourseCodes),
      on: date,
    },
  },
  sealedFields: [],
  example: { state: 'met' },
} as const;
