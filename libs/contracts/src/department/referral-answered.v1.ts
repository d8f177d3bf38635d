import { REFERRAL_ANSWERS } from '@aid-chain/vocabulary';
import { referralId } from '../shapes/ids.js';
import { closed, code, date } from '../shapes/primitives.js';
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
      referralId,
      answer: { enum: REFERRAL_ANSWERS },
      on: date,
      reasonCode: code,
      to: department,
    },
  },
  sealedFields: [],
} as const;
