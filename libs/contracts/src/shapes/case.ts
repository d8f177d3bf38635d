import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES } from './application.js';
import { closed, date, fen, id, ruleId, sentence } from './primitives.js';

export const TRACKS = ['civil-affairs', 'monitored'] as const;
export const CASE_ORIGINS = ['application', 'review'] as const;
export const CASE_STEPS = [
  'verification',
  'survey',
  'opinion',
  'publicity-started',
  'publicity-ended',
  'objection',
  'review-meeting',
  'notice',
] as const;
export const TRACK_OUTCOMES = ['no-ground', 'withdrawn', 'not-examined'] as const;
export const RECOGNITION_UNITS = ['household', 'person'] as const;
export const AUTHORITIES = ['village', 'township', 'civil-affairs', 'agriculture', 'department'] as const;
export const REMEDIES = [
  're-examination',
  'administrative-reconsideration',
  'administrative-litigation',
] as const;

export const recognitionResult = {
  ...closed,
  required: ['category', 'unit', 'validFrom'],
  properties: {
    category: { enum: CATEGORIES },
    unit: { enum: RECOGNITION_UNITS },
    personId: id,
    validFrom: date,
    validTo: date,
    monthlyAmountFen: fen,
  },
} as const;

export const refusalReason = {
  ...closed,
  required: ['ruleId', 'textZh', 'textEn'],
  properties: { ruleId, textZh: sentence, textEn: sentence },
} as const;

export type RecognitionResult = FromSchema<typeof recognitionResult>;
export type RefusalReason = FromSchema<typeof refusalReason>;
export type Track = (typeof TRACKS)[number];
export type CaseOrigin = (typeof CASE_ORIGINS)[number];
export type CaseStep = (typeof CASE_STEPS)[number];
export type TrackOutcome = (typeof TRACK_OUTCOMES)[number];
export type RecognitionUnit = (typeof RECOGNITION_UNITS)[number];
export type Authority = (typeof AUTHORITIES)[number];
export type Remedy = (typeof REMEDIES)[number];
