import { urgencyCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { warningId } from '../shapes/ids.js';
import { closed, code, date, hash, region, subject } from '../shapes/primitives.js';
import { warningEvidence } from '../shapes/warning.js';

/** An indicator found a household that may need help. */
export const warningRaised = {
  type: 'monitoring.warning-raised.v1',
  topic: 'monitoring.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
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
      warningId,
      indicator: code,
      level: codes(urgencyCodes),
      evidence: { type: 'array', minItems: 1, maxItems: 100, items: warningEvidence },
      regionCode: region,
      dueOn: date,
      parameterVersion: hash,
      previousWarningId: { ...warningId, description: 'The dismissed warning than which this one is worse.' },
    },
  },
  sealedFields: [],
  example: { indicator: 'self-paid-medical', level: 'normal', dueOn: '2026-02-11' },
} as const;
