import { otherHouseholdId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

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
      effectiveOn: { ...date, description: 'From which day its members belong to the other one.' },
    },
  },
  sealedFields: [],
  example: { effectiveOn: '2026-01-20' },
} as const;
