import { withdrawalReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** The family asks to take its application back, of which a case may be in work: eligibility grants or declines it. */
export const withdrawalRequested = {
  type: 'intake.withdrawal-requested.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'applicationId', 'on', 'reasonCode'],
    properties: {
      subject,
      applicationId,
      on: date,
      reasonCode: codes(withdrawalReasonCodes),
    },
  },
  sealedFields: [],
  example: { on: '2026-01-13' },
} as const;
