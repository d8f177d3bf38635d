import { authorityCodes, categoryCodes, mistakenEndAnswerCodes, trackCodes } from '@aid-chain/vocabulary';
import { decidedUnder } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';

/**
 * The household stands again, and the authority leaves a recognition ended that ended with it, as the household was
 * recognised anew since: the family reads why (社会救助法 48). Nothing changes by this event.
 */
export const recognitionEndConfirmed = {
  type: 'eligibility.recognition-end-confirmed.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'category', 'endedFrom', 'on', 'decidedBy', 'reasonCode'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      category: codes(categoryCodes),
      endedFrom: { ...date, description: 'The first day without, by the end that stays.' },
      on: date,
      decidedBy: codes(authorityCodes),
      decidedUnder,
      reasonCode: { ...codes(mistakenEndAnswerCodes), description: 'Why it is not restored.' },
    },
  },
  sealedFields: [],
  example: {
    endedFrom: '2026-02-01',
    on: '2026-02-10',
    decidedBy: 'civil-affairs',
    reasonCode: 'recognised-anew',
  },
} as const;
