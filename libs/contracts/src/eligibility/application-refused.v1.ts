import { authorityCodes, categoryCodes, remedyCodes, trackCodes } from '@aid-chain/vocabulary';
import { decidedUnder, refusalReason, runningBenefits } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, date, hash, region, signedFen, subject } from '../shapes/primitives.js';

/** An authority refused what was asked, with its reasons and remedies. */
export const applicationRefused = {
  type: 'eligibility.application-refused.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring'],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'caseId',
      'track',
      'categories',
      'reasons',
      'remedies',
      'noticeDueOn',
      'decidedBy',
      'determinationHash',
      'packHash',
      'restsOnDemoValues',
    ],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      categories: { type: 'array', minItems: 1, uniqueItems: true, items: codes(categoryCodes) },
      reasons: { type: 'array', minItems: 1, maxItems: 50, items: refusalReason },
      remedies: { type: 'array', items: codes(remedyCodes) },
      noticeDueOn: date,
      regionCode: region,
      running: {
        ...runningBenefits,
        description:
          'What the household receives in the track and goes on receiving: a refusal ends nothing.',
      },
      annualNetIncomeFen: signedFen,
      decidedBy: codes(authorityCodes),
      decidedUnder,
      determinationHash: hash,
      packHash: hash,
      restsOnDemoValues: { type: 'boolean' },
    },
  },
  sealedFields: [],
  example: {
    noticeDueOn: '2026-03-02',
    remedies: ['re-examination', 'administrative-reconsideration'],
    running: [{ category: 'dibao', unit: 'household', validFrom: '2025-02-01', monthlyAmountFen: 37_699 }],
    annualNetIncomeFen: 1_800_000,
    decidedBy: 'civil-affairs',
  },
} as const;
