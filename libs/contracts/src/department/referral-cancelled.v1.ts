import { cancellationReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, date } from '../shapes/primitives.js';

/** A department is notified that it need not act on a referral any more. */
export const referralCancelled = {
  type: 'department.referral-cancelled.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'department-household',
  handledBy: [],
  schema: {
    ...closed,
    required: ['referralId', 'on', 'reasonCode'],
    properties: { referralId, on: date, reasonCode: codes(cancellationReasonCodes) },
  },
  sealedFields: [],
} as const;
