import type { FromSchema } from 'json-schema-to-ts';
import { NEED_KINDS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, date, id, subject } from '../shapes/primitives.js';
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
      referralId: id,
      needId: id,
      needKind: { enum: NEED_KINDS },
      department,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    referralId: exampleIds.referral,
    needId: exampleIds.need,
    needKind: 'medical',
    department: 'medical-insurance',
    dueOn: '2026-01-21',
  },
} as const;

export type NeedReferredV1 = FromSchema<typeof needReferred.schema>;
