import { feedbackOutcomeCodes, REPORT_CORRECTION_REASONS } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, quarter } from '../shapes/primitives.js';
import { aids } from '../shapes/referral.js';

/** A department reports what a referral brought in a quarter. */
export const feedbackReported = {
  type: 'department.feedback-reported.v1',
  topic: 'feedback.{department}.v1',
  streamKind: 'none',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['reportId', 'referralId', 'quarter', 'final', 'outcome', 'aid', 'evidence'],
    properties: {
      reportId: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$', examples: ['2026Q1-0001'] },
      referralId,
      quarter,
      final: { type: 'boolean' },
      supersedes: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      reasonCode: { enum: REPORT_CORRECTION_REASONS },
      outcome: codes(feedbackOutcomeCodes),
      aid: aids,
      amountsConfirmed: {
        type: 'boolean',
        description: 'An amount far beyond what a family usually receives was looked at again and is right.',
      },
      evidence: {
        type: 'array',
        maxItems: 50,
        items: { type: 'string', pattern: '^[A-Za-z0-9._/-]{1,128}$', examples: ['voucher/2026-0317'] },
      },
      schoolAnswered: { type: 'boolean' },
      school: {
        type: 'string',
        maxLength: 100,
        description: 'Taken over HTTP and in the sheet of duties only; refused on a topic.',
      },
      note: {
        type: 'string',
        maxLength: 500,
        description: 'Taken over HTTP only; refused on a topic.',
      },
    },
  },
  sealedFields: [],
} as const;
