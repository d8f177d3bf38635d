import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds } from '../examples.js';
import { closed, date, id, quarter } from '../shapes/primitives.js';

/** A department owes its report of a quarter. */
export const feedbackDue = {
  type: 'department.feedback-due.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'department-household',
  handledBy: [],
  schema: {
    ...closed,
    required: ['referralId', 'quarter', 'dueOn'],
    properties: {
      referralId: id,
      quarter,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    referralId: exampleIds.referral,
    quarter: '2026Q1',
    dueOn: '2026-04-15',
  },
} as const;

export type FeedbackDueV1 = FromSchema<typeof feedbackDue.schema>;
