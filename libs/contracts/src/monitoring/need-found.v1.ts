import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleNeed, exampleSubject } from '../examples.js';
import { need } from '../shapes/need.js';
import { closed, subject } from '../shapes/primitives.js';

/** Monitoring found a need and pushes it (需求推送). */
export const needFound = {
  type: 'monitoring.need-found.v1',
  topic: 'monitoring.v1',
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
    need: { ...exampleNeed, origin: { type: 'warning', id: exampleIds.warning } },
  },
} as const;

export type NeedFoundV1 = FromSchema<typeof needFound.schema>;
