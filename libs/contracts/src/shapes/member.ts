import type { FromSchema } from 'json-schema-to-ts';
import { livesApartReasonCodes, noIdReasonCodes, relationCodes, sexCodes } from '@aid-chain/vocabulary';
import { codes } from './codes.js';
import { childId, personId } from './ids.js';
import { closed, countyCode, date } from './primitives.js';
import { sealed } from './sealed.js';

export const member = {
  ...closed,
  required: ['personId', 'relation', 'name', 'birthDate', 'sex', 'registerRegionCode', 'livesTogether'],
  properties: {
    personId,
    relation: codes(relationCodes),
    name: sealed,
    idNumber: sealed,
    noIdReasonCode: codes(noIdReasonCodes),
    birthDate: sealed,
    sex: codes(sexCodes),
    registerRegionCode: countyCode,
    livesTogether: {
      ...closed,
      required: ['from'],
      properties: { from: date, to: date, reasonOut: codes(livesApartReasonCodes) },
    },
    phone: sealed,
  },
  if: { required: ['idNumber'] },
  then: { not: { required: ['noIdReasonCode'] } },
  else: { required: ['noIdReasonCode'] },
} as const;

const [sealedExample] = sealed.examples;
const family = [
  {
    personId: personId.examples[0],
    relation: 'head',
    name: sealedExample,
    idNumber: sealedExample,
    birthDate: sealedExample,
    sex: 'male',
    registerRegionCode: countyCode.examples[0],
    livesTogether: { from: '2010-05-01' },
    phone: sealedExample,
  },
  {
    personId: childId.examples[0],
    relation: 'child',
    name: sealedExample,
    noIdReasonCode: 'newborn',
    birthDate: sealedExample,
    sex: 'female',
    registerRegionCode: countyCode.examples[0],
    livesTogether: { from: '2025-11-20' },
  },
] as const;

export const members = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  items: member,
  examples: [family],
} as const;

/** Sealed fields of a list of members, as pointers into the payload. */
export const memberSealedFields = [
  '/members/*/name',
  '/members/*/idNumber',
  '/members/*/birthDate',
  '/members/*/phone',
] as const;

export type Member = FromSchema<typeof member>;
