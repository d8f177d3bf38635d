import {
  handedByCodes,
  needKindCodes,
  offerFormCodes,
  offerItemCodes,
  offerUnitCodes,
  organisationKindCodes,
  socialAidStepCodes,
} from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { needId, organisationId, socialMatchId, socialNeedId } from '../shapes/ids.js';
import { closed, code, date, subject } from '../shapes/primitives.js';

/** A step of the help that social forces give: opened, matched, accepted, consented, delivered, evaluated. It counts as nobody's income. */
export const socialAidUpdated = {
  type: 'referral.social-aid-updated.v1',
  topic: 'referral.v1',
  streamKind: 'household',
  handledBy: [],
  linkOnly: ['referral'],
  schema: {
    ...closed,
    required: ['subject', 'needId', 'needKind', 'socialNeedId', 'form', 'step', 'on'],
    properties: {
      subject,
      needId,
      needKind: codes(needKindCodes),
      socialNeedId,
      form: codes(offerFormCodes),
      item: codes(offerItemCodes),
      quantity: { type: 'integer', minimum: 1, description: 'In its unit; money in fen.' },
      unit: codes(offerUnitCodes),
      step: codes(socialAidStepCodes),
      on: date,
      matchId: socialMatchId,
      organisationId,
      organisationKind: codes(organisationKindCodes),
      handedBy: codes(handedByCodes),
      reasonCode: code,
    },
  },
  sealedFields: [],
  example: {
    form: 'goods',
    item: 'food',
    quantity: 4,
    unit: 'bag',
    step: 'delivered',
    organisationKind: 'charity',
    handedBy: 'township',
    reasonCode: 'helped',
  },
} as const;
