import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleNeed, exampleSubject } from '../examples.js';
import { need } from '../shapes/need.js';
import { closed, subject } from '../shapes/primitives.js';

/** An application that asks for no category is forwarded at once as a need (转办). */
export const requestForwarded = {
  type: 'intake.request-forwarded.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'need'],
    properties: {
      subject,
      need,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    need: { ...exampleNeed, origin: { type: 'application', id: exampleIds.application } },
  },
} as const;

export type RequestForwardedV1 = FromSchema<typeof requestForwarded.schema>;
