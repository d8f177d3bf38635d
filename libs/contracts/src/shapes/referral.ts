import type { FromSchema } from 'json-schema-to-ts';
import { closed, code, fen, period } from './primitives.js';

export const REFERRAL_STATES = [
  'acknowledged',
  'accepted',
  'declined',
  'passed-on',
  'in-progress',
  'completed',
  'not-possible',
  'cancelled',
] as const;
export const ANSWERS = [
  'acknowledged',
  'accepted',
  'declined',
  'passed-on',
  'completed',
  'not-possible',
] as const;
export const FEEDBACK_OUTCOMES = ['helped', 'partly', 'not-yet', 'not-possible'] as const;
export const DOORS = ['kafka', 'http', 'webhook', 'excel'] as const;
export const AID_KINDS = ['cash', 'goods', 'service', 'loan', 'insurance'] as const;
export const AID_NATURES = ['regular', 'transitional'] as const;
export const DEPARTMENT_CODES = [
  'civil-affairs',
  'medical-insurance',
  'health',
  'education',
  'human-resources',
  'housing',
  'water',
  'agriculture',
  'emergency-management',
  'disabled-federation',
  'charity',
] as const;

/** A place may have departments of its own, so a code is not limited to DEPARTMENT_CODES. */
export const department = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]{0,63}$',
  description: 'Code of a department in the directory.',
} as const;

export const aid = {
  ...closed,
  required: ['measureCode', 'kind', 'nature', 'period', 'fundingSource'],
  properties: {
    measureCode: code,
    kind: { enum: AID_KINDS },
    nature: { enum: AID_NATURES },
    amountFen: fen,
    quantity: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
    unit: code,
    period,
    fundingSource: code,
  },
} as const;

export const aids = { type: 'array', maxItems: 50, items: aid } as const;

export type Aid = FromSchema<typeof aid>;
export type ReferralState = (typeof REFERRAL_STATES)[number];
export type Answer = (typeof ANSWERS)[number];
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number];
export type Door = (typeof DOORS)[number];
export type AidKind = (typeof AID_KINDS)[number];
export type AidNature = (typeof AID_NATURES)[number];
export type DepartmentCode = (typeof DEPARTMENT_CODES)[number];
