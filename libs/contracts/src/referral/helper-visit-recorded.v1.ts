import { closed, code, date, subject } from '../shapes/primitives.js';

/** The helper of a household visited it in a month, or the entry of that month was corrected; the income found stays sealed and is in no event (S3-17). */
export const helperVisitRecorded = {
  type: 'referral.helper-visit-recorded.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'month', 'on', 'measuresInPlace'],
    properties: {
      subject,
      month: date,
      on: date,
      measuresInPlace: { type: 'boolean' },
      /** Why it takes the place of what was recorded of the month. */
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { month: '2026-01-01', on: '2026-01-20', measuresInPlace: true },
} as const;
