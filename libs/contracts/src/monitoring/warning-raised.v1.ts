import type { FromSchema } from 'json-schema-to-ts';
import { URGENCIES } from '@aid-chain/vocabulary';
import { exampleHash, exampleIds, exampleRegion, exampleSubject } from '../examples.js';
import { closed, code, date, hash, id, region, subject } from '../shapes/primitives.js';
import { warningEvidence } from '../shapes/warning.js';

/** An indicator found a household that may need help. */
export const warningRaised = {
  type: 'monitoring.warning-raised.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'warningId',
      'indicator',
      'level',
      'evidence',
      'regionCode',
      'dueOn',
      'parameterVersion',
    ],
    properties: {
      subject,
      warningId: id,
      indicator: code,
      level: { enum: URGENCIES },
      evidence: { type: 'array', minItems: 1, maxItems: 100, items: warningEvidence },
      regionCode: region,
      dueOn: date,
      parameterVersion: hash,
      previousWarningId: { ...id, description: 'The dismissed warning than which this one is worse.' },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    warningId: exampleIds.warning,
    indicator: 'self-paid-medical',
    level: 'normal',
    evidence: [
      {
        batchId: exampleIds.batch,
        rowNo: 1,
        ruleId: 'self-paid-medical.amount@1',
        textZh: '截至 2026-02-04 的 12 个月内自付医疗费用 35000.00 元，达到 30000.00 元的标准。',
        textEn:
          'Self-paid medical costs of 35000.00 yuan in the 12 months to 2026-02-04 reach 30000.00 yuan.',
      },
    ],
    regionCode: exampleRegion,
    dueOn: '2026-02-11',
    parameterVersion: exampleHash,
  },
} as const;

export type WarningRaisedV1 = FromSchema<typeof warningRaised.schema>;
