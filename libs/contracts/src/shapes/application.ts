import type { FromSchema } from 'json-schema-to-ts';
import { STAFF_RELATIONS } from '@aid-chain/vocabulary';
import { personId } from './ids.js';
import { closed, code, date } from './primitives.js';

export const authorisation = {
  ...closed,
  required: ['personId', 'textVersion', 'signedOn'],
  properties: { personId, textVersion: code, signedOn: date },
} as const;

/** As the staff directory spells it; it may begin with a digit. */
export const staffCode = { ...code, pattern: '^[A-Za-z0-9._-]{1,64}$' } as const;

export const declaredRelative = {
  ...closed,
  required: ['personId', 'relation', 'staffCode'],
  properties: { personId, relation: { enum: STAFF_RELATIONS, 'x-open': true }, staffCode },
} as const;

export type Authorisation = FromSchema<typeof authorisation>;
export type DeclaredRelative = FromSchema<typeof declaredRelative>;
