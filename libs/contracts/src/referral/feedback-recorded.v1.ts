import { feedbackChannelCodes, feedbackOutcomeCodes, reportCorrectionCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { id, referralId } from '../shapes/ids.js';
import { closed, date, quarter, subject } from '../shapes/primitives.js';
import { aids } from '../shapes/referral.js';

/**
 * A department’s report on a referral was recorded (结果反馈). A correction names the event of the report that it corrects,
 * the day of that event, and why.
 */
export const feedbackRecorded = {
  type: 'referral.feedback-recorded.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring', 'referral'],
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
      schoolAnswered: { type: 'boolean' },
      corrects: id,
      correctsOn: date,
      reasonCode: codes(reportCorrectionCodes),
    },
  },
  sealedFields: [],
  example: { channel: 'http' },
} as const;
