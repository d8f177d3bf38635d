import { householdChangeReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * A household ended with its last member, dead or gone; no other one took it in. Where that was a mistake
 * `intake.household-restored.v1` follows, else its stream ends with this event. What is open of it or runs for it is decided by a person: nothing ends by this event.
 */
export const householdEnded = {
  type: 'intake.household-ended.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'effectiveOn', 'reasonCode'],
    properties: {
      subject,
      effectiveOn: date,
      reasonCode: codes(householdChangeReasonCodes),
    },
  },
  sealedFields: [],
  example: { effectiveOn: '2026-02-01', reasonCode: 'died' },
} as const;
