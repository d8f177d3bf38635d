import { withdrawalDeclineReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId, caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** Every track had ended before the family's withdrawal came: the application is not withdrawn. */
export const withdrawalDeclined = {
  type: 'eligibility.withdrawal-declined.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'applicationId', 'caseId', 'reasonCode', 'on'],
    properties: {
      subject,
      applicationId,
      caseId,
      reasonCode: codes(withdrawalDeclineReasonCodes),
      on: date,
    },
  },
  sealedFields: [],
  example: { reasonCode: 'already-decided', on: '2026-01-13' },
} as const;
