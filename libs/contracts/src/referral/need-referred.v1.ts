import { needKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId, referralId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** A need was referred to a department. */
export const needReferred = {
  type: 'referral.need-referred.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
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
    },
  },
  sealedFields: [],
  example: { dueOn: '2026-01-21' },
} as const;
