import type { FromSchema } from 'json-schema-to-ts';
import { NEED_KINDS, URGENCIES } from '@aid-chain/vocabulary';
import { exampleIds, exampleTownship } from '../examples.js';
import { aspects } from '../shapes/need.js';
import { closed, date, id, region } from '../shapes/primitives.js';

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
      referralId: id,
      needKind: { enum: NEED_KINDS },
      aspects,
      townshipCode: region,
      urgency: { enum: URGENCIES },
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    referralId: exampleIds.referral,
    needKind: 'medical',
    aspects: ['cost'],
    townshipCode: exampleTownship,
    urgency: 'normal',
    dueOn: '2026-01-21',
  },
} as const;

export type ReferralRequestedV1 = FromSchema<typeof referralRequested.schema>;
