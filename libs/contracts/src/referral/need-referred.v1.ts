import { needKindCodes, referralOpeningCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId, referralId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/**
 * A need was referred to a department. One that comes from an earlier referral says how (`opening`), from which one and
 * why; `reasonCode` is a `passing-limit` where it was given to civil affairs to decide.
 */
export const needReferred = {
  type: 'referral.need-referred.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'referralId', 'needId', 'needKind', 'department', 'dueOn'],
    properties: {
      subject,
      referralId,
      needId,
      needKind: codes(needKindCodes),
      department,
      dueOn: date,
      opening: codes(referralOpeningCodes),
      passedFrom: referralId,
      reopens: referralId,
      follows: referralId,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { dueOn: '2026-01-21' },
} as const;
