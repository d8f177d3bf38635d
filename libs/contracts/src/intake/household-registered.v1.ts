import { residenceCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { memberSealedFields, members } from '../shapes/member.js';
import { closed, region, subject } from '../shapes/primitives.js';
import { sealed } from '../shapes/sealed.js';

/** A household was entered in the register. */
export const householdRegistered = {
  type: 'intake.household-registered.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: ['subject', 'regionCode', 'residence', 'address', 'members'],
    properties: {
      subject,
      regionCode: region,
      residence: codes(residenceCodes),
      address: sealed,
      members,
    },
  },
  sealedFields: ['/address', ...memberSealedFields],
  example: { residence: 'rural' },
} as const;
