import { authorityCodes, categoryCodes, trackCodes } from '@aid-chain/vocabulary';
import { decidedUnder } from '../shapes/case.js';
import { codes } from '../shapes/codes.js';
import { caseId, personId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/**
 * The authority took back the end of a recognition that rested on a mistake: it runs as if it had not ended. The end
 * stays on record. What waited while the end of dibao was not carried out runs again from a day of its own (`from`). With the reason `conditions-changed` a review examines it anew, and it runs until that decides.
 */
export const recognitionRestored = {
  type: 'eligibility.recognition-restored.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['intake', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'track', 'category', 'endedFrom', 'on', 'decidedBy', 'reasonCode'],
    properties: {
      subject,
      caseId,
      track: codes(trackCodes),
      category: codes(categoryCodes),
      personId,
      validTo: { ...date, description: 'The last day that was granted, where the recognition was limited.' },
      endedFrom: { ...date, description: 'The first day without, by the end that is taken back.' },
      from: {
        ...date,
        description:
          'The first day on which it runs again, where it did not in between: what waited for the end of dibao.',
      },
      on: date,
      decidedBy: codes(authorityCodes),
      decidedUnder,
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: {
    endedFrom: '2026-02-01',
    on: '2026-02-10',
    decidedBy: 'civil-affairs',
    reasonCode: 'restore',
  },
} as const;
