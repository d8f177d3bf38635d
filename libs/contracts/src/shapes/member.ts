import type { FromSchema } from 'json-schema-to-ts';
import { closed, code, countyCode, date, id } from './primitives.js';
import { sealed } from './sealed.js';

export const RELATIONS = [
  'head',
  'spouse',
  'child',
  'parent',
  'parent-in-law',
  'grandparent',
  'grandchild',
  'sibling',
  'other',
] as const;
export const SEXES = ['male', 'female'] as const;
export const RESIDENCES = ['urban', 'rural'] as const;
export const NO_ID_REASONS = ['newborn', 'not-registered', 'foreigner', 'lost', 'other'] as const;
export const LIVES_APART_REASONS = [
  'work-away',
  'study-away',
  'military-service',
  'prison',
  'missing',
  'married-out',
  'moved-out',
  'died',
  'other',
] as const;

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
export type Relation = (typeof RELATIONS)[number];
export type SexCode = (typeof SEXES)[number];
export type Residence = (typeof RESIDENCES)[number];
