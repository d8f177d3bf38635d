import { doubleAidReasonCodes, needKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { doubleAidId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** Civil affairs found that two departments give one help; nothing is stopped or reduced by that. */
export const doubleAidConfirmed = {
  type: 'referral.double-aid-confirmed.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'doubleAidId', 'needKind', 'departments', 'measures', 'reasonCode', 'on'],
    properties: {
      subject,
      doubleAidId,
      needKind: codes(needKindCodes),
      departments: { type: 'array', minItems: 2, maxItems: 2, items: department },
      measures: { type: 'array', minItems: 1, maxItems: 2, items: code },
      reasonCode: codes(doubleAidReasonCodes),
      on: date,
    },
  },
  sealedFields: [],
  example: {
    departments: ['civil-affairs', 'medical-insurance'],
    measures: ['medical-assistance', 'temporary-assistance'],
    reasonCode: 'both-confirm',
  },
} as const;
