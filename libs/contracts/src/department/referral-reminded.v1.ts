import { referralStepCodes, stepStageCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, date } from '../shapes/primitives.js';

/** A department is reminded of its next step with a referral: before its day, after it, and when civil affairs is to step in. */
export const referralReminded = {
  type: 'department.referral-reminded.v1',
  topic: 'referral.{department}.v1',
  streamKind: 'department-household',
  handledBy: [],
  schema: {
    ...closed,
    required: ['referralId', 'step', 'stage', 'dueOn'],
    properties: { referralId, step: codes(referralStepCodes), stage: codes(stepStageCodes), dueOn: date },
  },
  sealedFields: [],
  example: { step: 'decide', stage: 'due-soon' },
} as const;
