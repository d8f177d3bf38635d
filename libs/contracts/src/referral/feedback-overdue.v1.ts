import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, date, id, quarter, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** A report that was owed did not come in time. */
export const feedbackOverdue = {
  type: 'referral.feedback-overdue.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'department', 'quarter', 'dueOn'],
    properties: {
      subject,
      referralId: id,
      department,
      quarter,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    referralId: exampleIds.referral,
    department: 'medical-insurance',
    quarter: '2026Q1',
    dueOn: '2026-04-15',
  },
} as const;

export type FeedbackOverdueV1 = FromSchema<typeof feedbackOverdue.schema>;
