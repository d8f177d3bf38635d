import { needKindCodes, urgencyCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { aspects } from '../shapes/need.js';
import { closed, date, region } from '../shapes/primitives.js';

/** A department is asked to act. Keyed by its own token for the household; names nobody. */
export const referralRequested = {
  type: 'department.referral-requested.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'department-household',
  handledBy: [],
  schema: {
    ...closed,
    required: ['referralId', 'needKind', 'aspects', 'townshipCode', 'urgency', 'dueOn'],
    properties: {
      referralId,
      needKind: codes(needKindCodes),
      aspects,
      townshipCode: region,
      urgency: codes(urgencyCodes),
      dueOn: date,
      measureRequested: { type: 'boolean' },
      schoolKnown: { type: 'boolean' },
    },
  },
  sealedFields: [],
  example: { urgency: 'normal', dueOn: '2026-01-21', townshipCode: '510683990000' },
} as const;
