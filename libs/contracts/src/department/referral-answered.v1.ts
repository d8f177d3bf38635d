import type { FromSchema } from 'json-schema-to-ts';
import { REFERRAL_ANSWERS } from '@aid-chain/vocabulary';
import { exampleIds } from '../examples.js';
import { closed, code, date, id } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** A department answers a referral. */
export const referralAnswered = {
  type: 'department.referral-answered.v1',
  topic: 'feedback.{department}.v1',
  streamKind: 'none',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['referralId', 'answer', 'on'],
    properties: {
      referralId: id,
      answer: { enum: REFERRAL_ANSWERS },
      on: date,
      reasonCode: code,
      to: department,
    },
  },
  sealedFields: [],
  example: {
    referralId: exampleIds.referral,
    answer: 'acknowledged',
    on: '2026-01-14',
  },
} as const;

export type ReferralAnsweredV1 = FromSchema<typeof referralAnswered.schema>;
