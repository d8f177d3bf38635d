import { remedyKindCodes, remedyResultCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId, nonAcceptanceId, remedyId } from '../shapes/ids.js';
import { closed, date } from '../shapes/primitives.js';

/**
 * A reconsideration or a court set aside that an application was not accepted: the window takes it up again, with its day of receipt
 * (行政复议法 63, 64; 社会救助法 70, 76; L-22).
 */
export const nonAcceptanceSetAside = {
  type: 'eligibility.non-acceptance-set-aside.v1',
  topic: 'eligibility.v1',
  streamKind: 'application',
  handledBy: ['intake'],
  schema: {
    ...closed,
    required: ['applicationId', 'decisionId', 'remedyId', 'on'],
    properties: {
      applicationId,
      decisionId: {
        ...nonAcceptanceId,
        description:
          'The decision that is set aside; a later one stands, unless the result is changed: then the application is to be accepted.',
      },
      remedyId,
      on: date,
      remedyKind: codes(remedyKindCodes),
      result: codes(remedyResultCodes),
      redoBy: { ...date, description: 'The day by which the act is to be done anew.' },
    },
  },
  sealedFields: [],
  example: { on: '2026-03-02', redoBy: '2026-04-01' },
} as const;
