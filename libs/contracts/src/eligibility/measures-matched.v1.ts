import { caseId } from '../shapes/ids.js';
import { closed, date, hash, region, subject } from '../shapes/primitives.js';
import { sealed } from '../shapes/sealed.js';

/** Which measures of its place a household may get, all of them; it replaces what was matched before. */
export const measuresMatched = {
  type: 'eligibility.measures-matched.v1',
  topic: 'eligibility.v1',
  streamKind: 'household',
  handledBy: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'caseId', 'regionCode', 'matchedOn', 'packHash', 'matches'],
    properties: {
      subject,
      caseId,
      regionCode: region,
      matchedOn: date,
      packHash: hash,
      matches: sealed,
    },
  },
  sealedFields: ['/matches'],
} as const;
