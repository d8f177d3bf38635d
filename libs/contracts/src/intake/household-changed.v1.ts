import type { FromSchema } from 'json-schema-to-ts';
import { HOUSEHOLD_CHANGE_KINDS, RESIDENCES } from '@aid-chain/vocabulary';
import { exampleMembers, exampleRegion, exampleSealed, exampleSubject } from '../examples.js';
import { memberSealedFields, members } from '../shapes/member.js';
import { closed, code, date, region, subject } from '../shapes/primitives.js';
import { sealed } from '../shapes/sealed.js';

/** A household of the register is now as given; `kind` says by which change. */
export const householdChanged = {
  type: 'intake.household-changed.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'monitoring', 'referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'kind',
      'effectiveOn',
      'regionCode',
      'residence',
      'address',
      'members',
      'reasonCode',
    ],
    properties: {
      subject,
      kind: { enum: HOUSEHOLD_CHANGE_KINDS },
      effectiveOn: date,
      regionCode: region,
      residence: { enum: RESIDENCES },
      address: sealed,
      members,
      reasonCode: code,
    },
  },
  sealedFields: ['/address', ...memberSealedFields],
  example: {
    subject: exampleSubject,
    kind: 'correction',
    effectiveOn: '2026-02-01',
    regionCode: exampleRegion,
    residence: 'rural',
    address: exampleSealed,
    members: exampleMembers,
    reasonCode: 'data-corrected',
  },
} as const;

export type HouseholdChangedV1 = FromSchema<typeof householdChanged.schema>;
