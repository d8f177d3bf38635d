import {
  filingStepCodes,
  remedyKindCodes,
  remedyResultCodes,
  windowReasonCodes,
} from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { closed, date } from './primitives.js';

/** What happened to an application before it was accepted, the oldest first: until then no household was known of it. */
export const filingSteps = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: {
    ...closed,
    required: ['step', 'on'],
    properties: {
      step: codes(filingStepCodes),
      on: date,
      reasonCode: codes(windowReasonCodes),
      dueOn: date,
      remedyKind: codes(remedyKindCodes),
      result: codes(remedyResultCodes),
    },
  },
  description: 'What happened to the application before it was accepted; absent where nothing did.',
} as const;
