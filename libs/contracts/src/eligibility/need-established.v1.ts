import type { FromSchema } from 'json-schema-to-ts';
import { exampleNeed, exampleSubject } from '../examples.js';
import { need } from '../shapes/need.js';
import { closed, subject } from '../shapes/primitives.js';

/** A survey established a need. */
export const needEstablished = {
  type: 'eligibility.need-established.v1',
  topic: 'eligibility.v1',
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
    need: exampleNeed,
  },
} as const;

export type NeedEstablishedV1 = FromSchema<typeof needEstablished.schema>;
