import { otherHouseholdId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** A household took in another, whose stream ended with number lastSeq. */
export const householdAbsorbed = {
  type: 'intake.household-absorbed.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'from', 'lastSeq'],
    properties: {
      subject,
      from: otherHouseholdId,
      lastSeq: { type: 'integer', minimum: 1 },
      effectiveOn: {
        ...date,
        description: 'From which day the members of the other one belong to this one.',
      },
    },
  },
  sealedFields: [],
  example: { lastSeq: 17, effectiveOn: '2026-01-20' },
} as const;
