import { supervisionOrderId } from '../shapes/ids.js';
import { closed, date } from '../shapes/primitives.js';

/** Civil affairs orders a department to do what it has overdue; which referrals it is about is listed over HTTP. */
export const supervisionOrdered = {
  type: 'department.supervision-ordered.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'feedback',
  handledBy: [],
  schema: {
    ...closed,
    required: ['orderId', 'dueOn', 'items'],
    properties: { orderId: supervisionOrderId, dueOn: date, items: { type: 'integer', minimum: 1 } },
  },
  sealedFields: [],
  example: { items: 3 },
} as const;
