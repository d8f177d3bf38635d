import type { FromSchema } from 'json-schema-to-ts';
import { AUTHORITIES, CATEGORIES, REMEDIES, TRACKS } from '@aid-chain/vocabulary';
import { exampleHash, exampleIds, exampleSubject } from '../examples.js';
import { refusalReason } from '../shapes/case.js';
import { closed, date, hash, id, signedFen, subject } from '../shapes/primitives.js';

/** An authority refused what was asked, with its reasons and remedies. */
export const applicationRefused = {
  type: 'eligibility.application-refused.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
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
      caseId: id,
      track: { enum: TRACKS },
      categories: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: CATEGORIES } },
      reasons: { type: 'array', minItems: 1, maxItems: 50, items: refusalReason },
      remedies: { type: 'array', items: { enum: REMEDIES } },
      noticeDueOn: date,
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
    categories: ['dibao'],
    reasons: [
      {
        ruleId: 'dibao.income@1',
        textZh: '家庭月人均收入 700.00 元，不低于低保标准 560.00 元。',
        textEn: 'The monthly income per head of 700.00 yuan is not below the dibao standard of 560.00 yuan.',
      },
    ],
    remedies: ['re-examination', 'administrative-reconsideration'],
    noticeDueOn: '2026-03-02',
    annualNetIncomeFen: 1_800_000,
    decidedBy: 'civil-affairs',
    determinationHash: exampleHash,
    packHash: exampleHash,
    restsOnDemoValues: true,
  },
} as const;

export type ApplicationRefusedV1 = FromSchema<typeof applicationRefused.schema>;
