import { authorityCodes, trackCodes } from '@aid-chain/vocabulary';
import { decidedUnder, recognitionResult, runningBenefits, sources } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, hash, region, registerSeq, signedFen, subject } from '../shapes/primitives.js';

/** An authority recognised one or more categories. */
export const householdRecognised = {
  type: 'eligibility.household-recognised.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'caseId',
      'track',
      'results',
      'decidedBy',
      'determinationHash',
      'packHash',
      'restsOnDemoValues',
    ],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      results: { type: 'array', minItems: 1, maxItems: 100, items: recognitionResult },
      basis: {
        ...sources,
        description: 'The documents on which the recognition rests, its condition first.',
      },
      running: {
        ...runningBenefits,
        description: 'What the household received in the track already, by earlier decisions.',
      },
      regionCode: region,
      registerSeq,
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
    results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
    basis: [{ doc: '中华人民共和国社会救助法', article: '第十八条第一款' }],
    running: [{ category: 'dibao', unit: 'household', validFrom: '2025-02-01', monthlyAmountFen: 36_000 }],
    registerSeq: 3,
    annualNetIncomeFen: 1_800_000,
    decidedBy: 'civil-affairs',
  },
} as const;
