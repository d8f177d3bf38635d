import type { FromSchema } from 'json-schema-to-ts';
import { STAFF_RELATIONS } from '@aid-chain/vocabulary';
import { closed, code, date, id } from './primitives.js';

export const authorisation = {
  ...closed,
  required: ['personId', 'textVersion', 'signedOn'],
  properties: { personId: id, textVersion: code, signedOn: date },
} as const;

export const declaredRelative = {
  ...closed,
  required: ['personId', 'relation', 'staffCode'],
  properties: { personId: id, relation: { enum: STAFF_RELATIONS }, staffCode: code },
} as const;

export type Authorisation = FromSchema<typeof authorisation>;
export type DeclaredRelative = FromSchema<typeof declaredRelative>;
