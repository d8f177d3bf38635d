import type { FromSchema } from 'json-schema-to-ts';
import { RESIDENCES } from '@aid-chain/vocabulary';
import { exampleMembers, exampleRegion, exampleSealed, exampleSubject } from '../examples.js';
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
      residence: { enum: RESIDENCES },
      address: sealed,
      members,
    },
  },
  sealedFields: ['/address', ...memberSealedFields],
  example: {
    subject: exampleSubject,
    regionCode: exampleRegion,
    residence: 'rural',
    address: exampleSealed,
    members: exampleMembers,
  },
} as const;

export type HouseholdRegisteredV1 = FromSchema<typeof householdRegistered.schema>;
