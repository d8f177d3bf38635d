import { referralId } from '../shapes/ids.js';
import { closed, date, quarter, subject } from '../shapes/primitives.js';
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
      referralId,
      department,
      quarter,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: { dueOn: '2026-04-15' },
} as const;
