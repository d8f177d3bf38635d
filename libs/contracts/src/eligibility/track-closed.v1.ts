import type { FromSchema } from 'json-schema-to-ts';
import { TRACKS, TRACK_OUTCOMES } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, id, subject } from '../shapes/primitives.js';

/** A track ended neither with a recognition nor with a refusal. */
export const trackClosed = {
  type: 'eligibility.track-closed.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'outcome', 'reasonCode', 'on'],
    properties: {
      subject,
      caseId: id,
      track: { enum: TRACKS },
      outcome: { enum: TRACK_OUTCOMES },
      reasonCode: code,
      on: date,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    caseId: exampleIds.case,
    track: 'monitored',
    outcome: 'no-ground',
    reasonCode: 'income-above-line',
    on: '2026-01-15',
  },
} as const;

export type TrackClosedV1 = FromSchema<typeof trackClosed.schema>;
