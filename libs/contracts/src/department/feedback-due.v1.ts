import { referralId } from '../shapes/ids.js';
import { closed, date, quarter } from '../shapes/primitives.js';

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
      referralId,
      quarter,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: { dueOn: '2026-04-15' },
} as const;
