import type { FromSchema } from 'json-schema-to-ts';
import { CANCELLATION_REASONS } from '@aid-chain/vocabulary';
import { exampleIds } from '../examples.js';
import { closed, date, id } from '../shapes/primitives.js';

/** A department is told that it need not act on a referral any more. */
export const referralCancelled = {
  type: 'department.referral-cancelled.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'department-household',
  handledBy: [],
  schema: {
    ...closed,
    required: ['referralId', 'on', 'reasonCode'],
    properties: {
      referralId: id,
      on: date,
      reasonCode: { enum: CANCELLATION_REASONS },
    },
  },
  sealedFields: [],
  example: {
    referralId: exampleIds.referral,
    on: '2026-02-03',
    reasonCode: 'need-met-otherwise',
  },
} as const;

export type ReferralCancelledV1 = FromSchema<typeof referralCancelled.schema>;
