import { trackCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { departmentDeaths, departmentFacts, evidence } from '../shapes/warning.js';

/** A disposition `identify` asks for a case of origin `review`; the facts and deaths are the department data behind its warning. */
export const reviewRequested = {
  type: 'monitoring.review-requested.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['eligibility'],
  schema: {
    ...closed,
    required: ['subject', 'tracks', 'reasonCode', 'evidence', 'dueOn'],
    properties: {
      subject,
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: codes(trackCodes) },
      reasonCode: code,
      evidence,
      dueOn: date,
      facts: departmentFacts,
      deaths: departmentDeaths,
    },
  },
  sealedFields: [],
  example: { tracks: ['monitored'], reasonCode: 'warning-identified', dueOn: '2026-02-13' },
} as const;
