import type { FromSchema } from 'json-schema-to-ts';
import { FEEDBACK_OUTCOMES } from '@aid-chain/vocabulary';
import { exampleAid, exampleIds } from '../examples.js';
import { closed, id, quarter } from '../shapes/primitives.js';
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
      reportId: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      referralId: id,
      quarter,
      final: { type: 'boolean' },
      supersedes: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      outcome: { enum: FEEDBACK_OUTCOMES },
      aid: aids,
      evidence: {
        type: 'array',
        maxItems: 50,
        items: { type: 'string', pattern: '^[A-Za-z0-9._/-]{1,128}$' },
      },
      note: {
        type: 'string',
        maxLength: 500,
        description: 'Taken by the HTTP door only; refused on a topic.',
      },
    },
  },
  sealedFields: [],
  example: {
    reportId: '2026Q1-0001',
    referralId: exampleIds.referral,
    quarter: '2026Q1',
    final: true,
    outcome: 'helped',
    aid: [exampleAid],
    evidence: ['voucher/2026-0317'],
  },
} as const;

export type FeedbackReportedV1 = FromSchema<typeof feedbackReported.schema>;
