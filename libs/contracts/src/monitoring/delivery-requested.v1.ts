import { warningId } from '../shapes/ids.js';
import { need } from '../shapes/need.js';
import { closed, subject } from '../shapes/primitives.js';
import { sealed } from '../shapes/sealed.js';

/**
 * A visit found that a measure of the place is not carried out for a family: its department is asked for it (S2-16). Which
 * measure it is rests sealed, as a code may show what somebody has.
 */
export const deliveryRequested = {
  type: 'monitoring.delivery-requested.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'need', 'measure'],
    properties: { subject, need, measure: sealed },
  },
  sealedFields: ['/measure'],
  example: {
    need: { groundCode: 'policy-undelivered', origin: { type: 'warning', id: warningId.examples[0] } },
  },
} as const;
