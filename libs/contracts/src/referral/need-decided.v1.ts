import { needDecisionCodes, needKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/** Civil affairs decided that what no department takes of a need is not referred any more. */
export const needDecided = {
  type: 'referral.need-decided.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'needId', 'needKind', 'decision', 'on'],
    properties: {
      subject,
      needId,
      needKind: codes(needKindCodes),
      decision: codes(needDecisionCodes),
      on: date,
    },
  },
  sealedFields: [],
  example: { decision: 'nobody-can-help' },
} as const;
