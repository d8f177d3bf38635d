import type { FromSchema } from 'json-schema-to-ts';
import { CATEGORIES, CHANNELS, FILED_BY, NEED_KINDS } from '@aid-chain/vocabulary';
import { exampleIds, exampleRegion, exampleSubject } from '../examples.js';
import { closed, date, id, region, subject } from '../shapes/primitives.js';

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
      applicationId: id,
      receivedOn: date,
      acceptedOn: date,
      regionCode: region,
      channel: { enum: CHANNELS },
      filedBy: { enum: FILED_BY },
      categoriesRequested: { type: 'array', uniqueItems: true, items: { enum: CATEGORIES } },
      helpRequested: { type: 'array', uniqueItems: true, items: { enum: NEED_KINDS } },
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    applicationId: exampleIds.application,
    receivedOn: '2026-01-12',
    regionCode: exampleRegion,
    channel: 'portal',
    filedBy: 'self',
    categoriesRequested: ['dibao'],
    helpRequested: ['medical'],
  },
} as const;

export type ApplicationAcceptedV1 = FromSchema<typeof applicationAccepted.schema>;
