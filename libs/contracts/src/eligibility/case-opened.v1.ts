import type { FromSchema } from 'json-schema-to-ts';
import { CASE_ORIGINS, TRACKS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, date, id, subject } from '../shapes/primitives.js';

/** A case was opened on an application or a review. */
export const caseOpened = {
  type: 'eligibility.case-opened.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'origin', 'tracks', 'openedOn'],
    properties: {
      subject,
      caseId: id,
      applicationId: id,
      origin: { enum: CASE_ORIGINS },
      tracks: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: TRACKS } },
      openedOn: date,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    caseId: exampleIds.case,
    applicationId: exampleIds.application,
    origin: 'application',
    tracks: ['civil-affairs', 'monitored'],
    openedOn: '2026-01-12',
  },
} as const;

export type CaseOpenedV1 = FromSchema<typeof caseOpened.schema>;
