import { needKindCodes, referralStepCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId, supervisionOrderId } from '../shapes/ids.js';
import { closed, date, quarter, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** Civil affairs ordered a department to do a step of a referral, or to report on a quarter, that it has overdue. */
export const referralSupervised = {
  type: 'referral.referral-supervised.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'needKind', 'department', 'orderId', 'dueOn'],
    properties: {
      subject,
      referralId,
      needKind: codes(needKindCodes),
      department,
      orderId: supervisionOrderId,
      step: codes(referralStepCodes),
      quarter,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: { step: 'acknowledge' },
} as const;
