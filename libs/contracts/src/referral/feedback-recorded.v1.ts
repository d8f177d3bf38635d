import type { FromSchema } from 'json-schema-to-ts';
import { DOORS, FEEDBACK_OUTCOMES } from '@aid-chain/vocabulary';
import { exampleAid, exampleIds, exampleSubject } from '../examples.js';
import { closed, id, quarter, subject } from '../shapes/primitives.js';
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
    required: ['subject', 'referralId', 'quarter', 'final', 'outcome', 'aid', 'door'],
    properties: {
      subject,
      referralId: id,
      quarter,
      final: { type: 'boolean' },
      outcome: { enum: FEEDBACK_OUTCOMES },
      aid: aids,
      door: { enum: DOORS },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    referralId: exampleIds.referral,
    quarter: '2026Q1',
    final: true,
    outcome: 'helped',
    aid: [exampleAid],
    door: 'http',
  },
} as const;

export type FeedbackRecordedV1 = FromSchema<typeof feedbackRecorded.schema>;
