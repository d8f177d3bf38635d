import { categoryCodes, channelCodes, filedByCodes, needKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { applicationId } from '../shapes/ids.js';
import { filingSteps } from '../shapes/filing-steps.js';
import { closed, contractNumber, date, region, subject } from '../shapes/primitives.js';

/** An application was accepted (受理); `acceptedOn` where that was later than its receipt, after a window check. */
export const applicationAccepted = {
  type: 'intake.application-accepted.v1',
  topic: 'intake.v1',
  streamKind: 'household',
  handledBy: ['eligibility', 'referral'],
  schema: {
    ...closed,
    required: [
      'subject',
      'applicationId',
      'receivedOn',
      'regionCode',
      'channel',
      'filedBy',
      'categoriesRequested',
      'helpRequested',
    ],
    properties: {
      subject,
      applicationId,
      receivedOn: date,
      acceptedOn: date,
      regionCode: region,
      channel: codes(channelCodes),
      filedBy: codes(filedByCodes),
      purchasedService: contractNumber,
      categoriesRequested: { type: 'array', uniqueItems: true, items: codes(categoryCodes) },
      helpRequested: { type: 'array', uniqueItems: true, items: codes(needKindCodes) },
      before: filingSteps,
    },
  },
  sealedFields: [],
  example: { receivedOn: '2026-01-12', channel: 'portal' },
} as const;
