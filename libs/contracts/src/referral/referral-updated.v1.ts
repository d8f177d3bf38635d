import type { FromSchema } from 'json-schema-to-ts';
import { REFERRAL_STATES } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, id, subject } from '../shapes/primitives.js';

/** A referral is in another state. */
export const referralUpdated = {
  type: 'referral.referral-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'state', 'on'],
    properties: {
      subject,
      referralId: id,
      state: { enum: REFERRAL_STATES },
      on: date,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    referralId: exampleIds.referral,
    state: 'acknowledged',
    on: '2026-01-14',
  },
} as const;

export type ReferralUpdatedV1 = FromSchema<typeof referralUpdated.schema>;
