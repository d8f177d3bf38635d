import type { FromSchema } from 'json-schema-to-ts';
import { RELATIONS, SEXES } from '@aid-chain/vocabulary';
import { closed, code, countyCode, date, id } from './primitives.js';
import { sealed } from './sealed.js';

export const member = {
  ...closed,
  required: ['personId', 'relation', 'name', 'birthDate', 'sex', 'registerRegionCode', 'livesTogether'],
  properties: {
    personId: id,
    relation: { enum: RELATIONS },
    name: sealed,
    idNumber: sealed,
    noIdReasonCode: code,
    birthDate: sealed,
    sex: { enum: SEXES },
    registerRegionCode: countyCode,
    livesTogether: { ...closed, required: ['from'], properties: { from: date, to: date, reasonOut: code } },
    phone: sealed,
  },
  if: { required: ['idNumber'] },
  then: { not: { required: ['noIdReasonCode'] } },
  else: { required: ['noIdReasonCode'] },
} as const;

export const members = { type: 'array', minItems: 1, maxItems: 50, items: member } as const;

/** Sealed fields of a list of members, as pointers into the payload. */
export const memberSealedFields = [
  '/members/*/name',
  '/members/*/idNumber',
  '/members/*/birthDate',
  '/members/*/phone',
] as const;

export type Member = FromSchema<typeof member>;
