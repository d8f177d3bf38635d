import type { FromSchema } from 'json-schema-to-ts';
import { AUTHORITIES, DISPOSITIONS } from '@aid-chain/vocabulary';
import { exampleIds, exampleSubject } from '../examples.js';
import { closed, date, id, subject } from '../shapes/primitives.js';

/** The township decided what follows from a warning (处置). */
export const warningDisposed = {
  type: 'monitoring.warning-disposed.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'warningId', 'dispositions', 'on', 'authority'],
    properties: {
      subject,
      warningId: id,
      dispositions: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: DISPOSITIONS } },
      on: date,
      authority: { enum: AUTHORITIES },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    warningId: exampleIds.warning,
    dispositions: ['push', 'identify'],
    on: '2026-02-06',
    authority: 'township',
  },
} as const;

export type WarningDisposedV1 = FromSchema<typeof warningDisposed.schema>;
