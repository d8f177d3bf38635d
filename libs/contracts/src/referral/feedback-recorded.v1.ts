import { feedbackChannelCodes, feedbackOutcomeCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, quarter, subject } from '../shapes/primitives.js';
import { aids } from '../shapes/referral.js';

/** A department’s report on a referral was recorded (结果反馈). */
export const feedbackRecorded = {
  type: 'referral.feedback-recorded.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'quarter', 'final', 'outcome', 'aid', 'channel'],
    properties: {
      subject,
      referralId,
      quarter,
      final: { type: 'boolean' },
      outcome: codes(feedbackOutcomeCodes),
      aid: aids,
      channel: codes(feedbackChannelCodes),
    },
  },
  sealedFields: [],
  example: { channel: 'http' },
} as const;
