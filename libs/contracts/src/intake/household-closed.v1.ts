import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, id, subject } from '../shapes/primitives.js';

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
      into: id,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    into: exampleIds.otherHousehold,
  },
} as const;

export type HouseholdClosedV1 = FromSchema<typeof householdClosed.schema>;
