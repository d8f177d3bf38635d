import { serviceAidStepCodes, serviceUnitCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { assessmentId, referralId, servicePlanId, serviceSessionId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** A step of service-type aid for a person: assessed, planned, given or not, evaluated; what was found in the assessment stays sealed and is in no event. */
export const serviceAidUpdated = {
  type: 'referral.service-aid-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'assessmentId', 'step', 'on'],
    properties: {
      subject,
      assessmentId,
      planId: servicePlanId,
      sessionId: serviceSessionId,
      step: codes(serviceAidStepCodes),
      on: date,
      services: { type: 'array', maxItems: 50, uniqueItems: true, items: code },
      units: { type: 'integer', minimum: 1, description: 'How much was given, in its unit.' },
      unit: codes(serviceUnitCodes),
      referrals: { type: 'array', maxItems: 50, uniqueItems: true, items: referralId },
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: { step: 'given', services: ['help-with-bathing'], units: 2, unit: 'hour', reasonCode: 'first' },
} as const;
