import {
  correctionSubjectCodes,
  householdChangeKindCodes,
  householdChangeReasonCodes,
  livesApartReasonCodes,
  residenceCodes,
} from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { personId } from '../shapes/ids.js';
import { memberSealedFields, members } from '../shapes/member.js';
import { closed, date, region, subject } from '../shapes/primitives.js';
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
      kind: codes(householdChangeKindCodes),
      effectiveOn: date,
      regionCode: region,
      residence: codes(residenceCodes),
      address: sealed,
      members,
      reasonCode: codes(householdChangeReasonCodes),
      corrects: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: codes(correctionSubjectCodes),
        description: '更正了成员的什么 · What was put right of members beside what the kind states',
      },
      renumbered: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        items: personId,
        description:
          '身份号码因本次变更而改变或补录的成员 · Members whose ID number this change has corrected or entered',
      },
      departures: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: {
          ...closed,
          required: ['personId', 'reasonCode', 'on'],
          properties: { personId, reasonCode: codes(livesApartReasonCodes), on: date },
        },
        description:
          '本次变更登记为死亡或不再共同生活、仍列在册的成员 · Members who by this change died or live there no more, and stay listed',
      },
    },
  },
  sealedFields: ['/address', ...memberSealedFields],
  example: { effectiveOn: '2026-02-01', residence: 'rural', reasonCode: 'data-corrected' },
} as const;
