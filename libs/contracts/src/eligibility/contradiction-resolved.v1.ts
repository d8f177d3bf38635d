import { contradictionFactCodes, resolutionReasonCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, code, date, evidenceSource, subject } from '../shapes/primitives.js';

/**
 * Civil affairs decided which of several sources is right that contradict each other. What each of them says and
 * the figure that counts stay in the case.
 */
export const contradictionResolved = {
  type: 'eligibility.contradiction-resolved.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'fact', 'kind', 'sources', 'number', 'on', 'reasonCode'],
    properties: {
      subject,
      caseId,
      fact: codes(contradictionFactCodes),
      kind: { ...code, description: 'What it is about: kind of income, of spending or of asset.' },
      sources: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: evidenceSource,
        description: 'Who contradicts each other.',
      },
      source: {
        ...evidenceSource,
        description: 'Who was found right; missing where another figure was found.',
      },
      number: {
        type: 'integer',
        minimum: 1,
        description:
          'The ordinal number of the decision of this contradiction; each takes the place of the one before.',
      },
      on: date,
      reasonCode: codes(resolutionReasonCodes),
    },
  },
  sealedFields: [],
  example: {
    kind: 'wage',
    sources: ['declaration', 'tax'],
    source: 'declaration',
    number: 1,
    on: '2026-01-15',
    reasonCode: 'documents-seen',
  },
} as const;
