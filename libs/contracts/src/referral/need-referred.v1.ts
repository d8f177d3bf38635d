import type { FromSchema } from 'json-schema-to-ts';
import { NEED_KINDS, REFERRAL_OPENINGS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, id, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/**
 * A need was referred to a department. One that comes from an earlier referral says how (`opening`), from which one and
 * why; `reasonCode` is a `passing-limit` where it was given to civil affairs to decide.
 */
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
      opening: { enum: REFERRAL_OPENINGS },
      passedFrom: id,
      reopens: id,
      follows: id,
      reasonCode: code,
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
