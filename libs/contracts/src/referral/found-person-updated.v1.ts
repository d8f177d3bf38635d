import { foundPersonKindCodes, foundPersonProofCodes, foundPersonStepCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { otherHouseholdId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** Somebody was helped without being known, or was identified; what describes the person is in no event. */
export const foundPersonUpdated = {
  type: 'referral.found-person-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'step', 'kind', 'on'],
    properties: {
      subject,
      step: codes(foundPersonStepCodes),
      kind: codes(foundPersonKindCodes),
      on: date,
      into: otherHouseholdId,
      from: otherHouseholdId,
      proof: codes(foundPersonProofCodes),
      /** Why an identification or the record does not stand. */
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { step: 'found', kind: 'stranded' },
} as const;
