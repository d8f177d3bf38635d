import { deliveryStateCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId, referralId, warningId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** How a department stands to a measure that it was asked to carry out; the request has the id of its need (S2-16). */
export const deliveryAnswered = {
  type: 'referral.delivery-answered.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'requestId', 'warningId', 'referralId', 'department', 'state', 'on'],
    properties: {
      subject,
      requestId: needId,
      warningId,
      referralId,
      department,
      state: codes(deliveryStateCodes),
      on: date,
      dueOn: date,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { state: 'requested', dueOn: '2026-01-21' },
} as const;
