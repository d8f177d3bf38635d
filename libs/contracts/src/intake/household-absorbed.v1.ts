import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, id, subject } from '../shapes/primitives.js';

/** A household took in another, whose stream ended with number lastSeq. */
export const householdAbsorbed = {
  type: 'intake.household-absorbed.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'from', 'lastSeq'],
    properties: {
      subject,
      from: id,
      lastSeq: { type: 'integer', minimum: 1 },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    from: exampleIds.otherHousehold,
    lastSeq: 17,
  },
} as const;

export type HouseholdAbsorbedV1 = FromSchema<typeof householdAbsorbed.schema>;
