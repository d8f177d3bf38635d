import { warningId } from '../shapes/ids.js';
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
  example: { need: { origin: { type: 'warning', id: warningId.examples[0] } } },
} as const;
