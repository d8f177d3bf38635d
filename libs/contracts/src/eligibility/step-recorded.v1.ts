import type { FromSchema } from 'json-schema-to-ts';
import { CASE_STEPS, TRACKS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, id, subject } from '../shapes/primitives.js';

/** A step of a case was taken; a step without track serves both. */
export const stepRecorded = {
  type: 'eligibility.step-recorded.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'step', 'on', 'outcomeCode'],
    properties: {
      subject,
      caseId: id,
      track: { enum: TRACKS },
      step: { enum: CASE_STEPS },
      on: date,
      outcomeCode: code,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    caseId: exampleIds.case,
    track: 'civil-affairs',
    step: 'opinion',
    on: '2026-01-15',
    outcomeCode: 'positive',
  },
} as const;

export type StepRecordedV1 = FromSchema<typeof stepRecorded.schema>;
