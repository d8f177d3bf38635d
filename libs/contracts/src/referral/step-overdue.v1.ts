import { needKindCodes, referralStepCodes, stepStageCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { referralId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** A department did not take its next step with a referral by its day, or so long after it that civil affairs is to step in. */
export const stepOverdue = {
  type: 'referral.step-overdue.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'needKind', 'department', 'step', 'stage', 'dueOn'],
    properties: {
      subject,
      referralId,
      needKind: codes(needKindCodes),
      department,
      step: codes(referralStepCodes),
      stage: codes(stepStageCodes),
      dueOn: date,
    },
  },
  sealedFields: [],
  example: { step: 'acknowledge', stage: 'overdue' },
} as const;
