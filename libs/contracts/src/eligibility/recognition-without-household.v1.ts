import {
  authorityCodes,
  householdChangeReasonCodes,
  recognitionEndReasonCodes,
  trackCodes,
} from '@aid-chain/vocabulary';
import { decidedUnder, recognitionResult } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, date, region, subject } from '../shapes/primitives.js';

/**
 * Of a household that has ended recognitions still stand: made before and running, or made although nobody was left.
 * Nothing ends by it: the authority ends them, and each end is `eligibility.recognition-ended.v1`.
 */
export const recognitionWithoutHousehold = {
  type: 'eligibility.recognition-without-household.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'caseId',
      'track',
      'decidedBy',
      'regionCode',
      'results',
      'decidedOn',
      'endedOn',
      'endReasonCode',
      'reasonCode',
    ],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      decidedBy: { ...codes(authorityCodes), description: 'Who decides the track, and ends what stands.' },
      decidedUnder,
      regionCode: region,
      results: { type: 'array', minItems: 1, maxItems: 100, items: recognitionResult },
      decidedOn: date,
      endedOn: { ...date, description: 'The day on which the household ended.' },
      endReasonCode: { ...codes(householdChangeReasonCodes), description: 'How the household ended.' },
      endSeq: {
        type: 'integer',
        minimum: 1,
        description:
          'The number of the end in the stream of the register, by which it is known whether it was taken back since.',
      },
      reasonCode: codes(recognitionEndReasonCodes),
    },
  },
  sealedFields: [],
  example: {
    decidedBy: 'civil-affairs',
    results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
    decidedOn: '2026-01-23',
    endedOn: '2026-01-24',
    endReasonCode: 'died',
    endSeq: 4,
    reasonCode: 'household-ended',
  },
} as const;
