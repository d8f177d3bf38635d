import { relativeStandingCodes, STAFF_RELATIONS } from '@aid-chain/vocabulary';
import { staffCode } from '../shapes/application.js';
import { codes } from '../shapes/codes.js';
import { personId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * Somebody of a household is a close relative of an official, which was learned after the filing: from now on the official is kept
 * from the family everywhere. Or that turned out a mistake.
 */
export const closeRelativeRegistered = {
  type: 'eligibility.close-relative-registered.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'personId', 'relation', 'staffCode', 'standing', 'on'],
    properties: {
      subject,
      personId,
      relation: { enum: STAFF_RELATIONS, 'x-open': true },
      staffCode,
      standing: codes(relativeStandingCodes),
      on: date,
    },
  },
  sealedFields: [],
  example: {
    relation: 'sibling',
    staffCode: 'T0001',
    standing: 'registered',
    on: '2026-01-20',
  },
} as const;
