import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, code, date, id, subject } from '../shapes/primitives.js';

/** The family withdrew its application. */
export const applicationWithdrawn = {
  type: 'intake.application-withdrawn.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'applicationId', 'on', 'reasonCode'],
    properties: {
      subject,
      applicationId: id,
      on: date,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    applicationId: exampleIds.application,
    on: '2026-01-13',
    reasonCode: 'no-longer-needed',
  },
} as const;

export type ApplicationWithdrawnV1 = FromSchema<typeof applicationWithdrawn.schema>;
