import { referralStateCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** A referral is in another state. */
export const referralUpdated = {
  type: 'referral.referral-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'state', 'on'],
    properties: {
      subject,
      referralId,
      state: codes(referralStateCodes),
      on: date,
      cameOn: date,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { state: 'acknowledged' },
} as const;
