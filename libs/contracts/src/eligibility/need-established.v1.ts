import { statedNeed } from '../shapes/need.js';
import { sealed } from '../shapes/sealed.js';
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
      need: statedNeed,
    },
  },
  sealedFields: ['/need/schooling'],
  example: { need: { kind: 'education', aspects: [], schooling: sealed.examples[0], schoolKnown: true } },
} as const;
