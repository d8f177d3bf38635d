import type { FromSchema } from 'json-schema-to-ts';
import { TRACKS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, subject } from '../shapes/primitives.js';
import { evidence } from '../shapes/warning.js';

/** A disposition `identify` asks for a case of origin `review`. */
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
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: TRACKS } },
      reasonCode: code,
      evidence,
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    tracks: ['monitored'],
    reasonCode: 'warning-identified',
    evidence: [{ kind: 'warning', id: exampleIds.warning }],
    dueOn: '2026-02-13',
  },
} as const;

export type ReviewRequestedV1 = FromSchema<typeof reviewRequested.schema>;
