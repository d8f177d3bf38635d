import { helperAwardStepCodes, organisationKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { helperAwardId, organisationId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** Somebody has an award for helping a monitored household, or has it no more; it is nobody's income there, and its amount is in no event (S3-18, S3-19). */
export const helperAwardUpdated = {
  type: 'referral.helper-award-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'awardId', 'organisationId', 'organisationKind', 'measureCode', 'step', 'on'],
    properties: {
      subject,
      awardId: helperAwardId,
      organisationId,
      organisationKind: codes(organisationKindCodes),
      measureCode: code,
      step: codes(helperAwardStepCodes),
      on: date,
      /** Why it was taken back. */
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { organisationKind: 'enterprise', measureCode: 'factory-hiring-award', step: 'given' },
} as const;
