import { otherHouseholdId } from '../shapes/ids.js';
import { closed, subject } from '../shapes/primitives.js';

/** A household ended in another one; its stream ends with this event. */
export const householdClosed = {
  type: 'intake.household-closed.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'into'],
    properties: {
      subject,
      into: otherHouseholdId,
    },
  },
  sealedFields: [],
} as const;
