import type { FromSchema } from 'json-schema-to-ts';
import { closed, code, date, id } from './primitives.js';

export const CHANNELS = ['window', 'portal', 'hotline', 'grid', 'mailbox', 'village', 'department'] as const;
export const FILED_BY = ['self', 'proxy', 'government'] as const;
/** 低收入人口六类: the five named categories and the open sixth. */
export const CATEGORIES = [
  'dibao',
  'tekun',
  'margin',
  'rigid-expenditure',
  'monitored',
  'other-hardship',
] as const;
export const WITHDRAWAL_REASONS = [
  'no-longer-needed',
  'circumstances-changed',
  'moved-away',
  'filed-by-mistake',
  'other',
] as const;
export const STAFF_RELATIONS = [
  'spouse',
  'child',
  'parent',
  'parent-in-law',
  'grandparent',
  'grandchild',
  'sibling',
  'other',
] as const;
export const HOUSEHOLD_CHANGE_KINDS = ['correction', 'succession'] as const;

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
export type Channel = (typeof CHANNELS)[number];
export type FiledBy = (typeof FILED_BY)[number];
export type Category = (typeof CATEGORIES)[number];
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];
export type StaffRelation = (typeof STAFF_RELATIONS)[number];
export type HouseholdChangeKind = (typeof HOUSEHOLD_CHANGE_KINDS)[number];
