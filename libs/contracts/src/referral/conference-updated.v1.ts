import { conferenceDeclineCodes, conferenceStateCodes, conferenceTriggerCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { conferenceId, referralId } from '../shapes/ids.js';
import { closed, date, subject } from '../shapes/primitives.js';
import { department } from '../shapes/referral.js';

/** A case conference (个案会商) was proposed, convened, declined or held; what was said in it stays sealed and is in no event. */
export const conferenceUpdated = {
  type: 'referral.conference-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'conferenceId', 'state', 'on'],
    properties: {
      subject,
      conferenceId,
      state: codes(conferenceStateCodes),
      on: date,
      triggers: { type: 'array', maxItems: 10, uniqueItems: true, items: codes(conferenceTriggerCodes) },
      meetsOn: { ...date, description: 'The day on which it meets.' },
      departments: { type: 'array', maxItems: 20, uniqueItems: true, items: department },
      reasonCode: codes(conferenceDeclineCodes),
      referrals: {
        type: 'array',
        maxItems: 100,
        uniqueItems: true,
        items: referralId,
        description: 'The referrals by which departments do what the combined plan gives them.',
      },
    },
  },
  sealedFields: [],
  example: {
    state: 'convened',
    triggers: ['urgent', 'several-kinds'],
    meetsOn: '2026-01-20',
    departments: ['civil-affairs', 'medical-insurance'],
    reasonCode: 'in-regular-course',
  },
} as const;
