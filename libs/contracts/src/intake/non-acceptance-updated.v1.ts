import { nonAcceptanceStateCodes } from '@aid-chain/vocabulary';
import { staffCode } from '../shapes/application.js';
import { codes } from '../shapes/codes.js';
import { applicationId, householdId, nonAcceptanceId } from '../shapes/ids.js';
import { closed, date, region } from '../shapes/primitives.js';

/**
 * An application was not accepted, the notice of it was delivered, or it was accepted or withdrawn after that decision was set aside (社会救助法 70, 76;
 * L-22): what a remedy against it has to know, and of the family nothing but who is kept from it (L-15), and, once it is accepted, which it is.
 */
export const nonAcceptanceUpdated = {
  type: 'intake.non-acceptance-updated.v1',
  topic: 'intake.v1',
  streamKind: 'application',
  handledBy: ['eligibility'],
  schema: {
    ...closed,
    required: ['applicationId', 'decisionId', 'regionCode', 'state', 'on', 'keptFrom'],
    properties: {
      applicationId,
      decisionId: {
        ...nonAcceptanceId,
        description: 'The decision not to accept; of an acceptance or a withdrawal the last one.',
      },
      regionCode: region,
      state: codes(nonAcceptanceStateCodes),
      on: date,
      keptFrom: {
        type: 'array',
        uniqueItems: true,
        items: staffCode,
        description: 'Staff codes of the officials who are kept from the family.',
      },
      candidates: {
        type: 'array',
        uniqueItems: true,
        items: householdId,
        description:
          'Households of the register of which it may be: whoever is kept from one of them is kept from it.',
      },
      householdId: { ...householdId, description: 'Whose it is, once it is accepted.' },
    },
  },
  sealedFields: [],
  example: { state: 'decided', on: '2026-01-14' },
} as const;
