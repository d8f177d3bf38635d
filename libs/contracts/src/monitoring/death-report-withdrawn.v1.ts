import { closed, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/**
 * A department corrected or took back what it reported of a member's death, and a review may have asked because of it: what
 * that report alone opened is settled. Another report of the person stands for itself.
 */
export const deathReportWithdrawn = {
  type: 'monitoring.death-report-withdrawn.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['eligibility'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'department', 'reportedDay', 'on'],
    properties: {
      subject,
      department,
      reportedDay: { ...date, description: 'The day of death or cremation that the report stated.' },
      on: { ...date, description: 'The day on which it was corrected or taken back.' },
    },
  },
  sealedFields: [],
  example: { department: 'civil-affairs', reportedDay: '2026-01-08', on: '2026-01-15' },
} as const;
