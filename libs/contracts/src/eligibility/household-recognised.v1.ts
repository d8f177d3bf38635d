import type { FromSchema } from 'json-schema-to-ts';
import { AUTHORITIES, TRACKS } from '@aid-chain/vocabulary';
import { exampleHash, exampleIds, exampleSubject } from '../examples.js';
import { recognitionResult } from '../shapes/case.js';
import { closed, hash, id, signedFen, subject } from '../shapes/primitives.js';

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
      caseId: id,
      track: { enum: TRACKS },
      results: { type: 'array', minItems: 1, maxItems: 100, items: recognitionResult },
      annualNetIncomeFen: signedFen,
      decidedBy: { enum: AUTHORITIES },
      determinationHash: hash,
      packHash: hash,
      restsOnDemoValues: { type: 'boolean' },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    caseId: exampleIds.case,
    track: 'civil-affairs',
    results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
    annualNetIncomeFen: 1_800_000,
    decidedBy: 'civil-affairs',
    determinationHash: exampleHash,
    packHash: exampleHash,
    restsOnDemoValues: true,
  },
} as const;

export type HouseholdRecognisedV1 = FromSchema<typeof householdRecognised.schema>;
