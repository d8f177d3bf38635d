import { channelCodes, reporterKindCodes } from '@aid-chain/vocabulary';
import { codes } from '../shapes/codes.js';
import { clueId } from '../shapes/ids.js';
import { closed, code, date, region } from '../shapes/primitives.js';

/** A clue was taken in (线索). */
export const clueRegistered = {
  type: 'intake.clue-registered.v1',
  topic: 'intake.v1',
  streamKind: 'clue',
  handledBy: ['monitoring'],
  schema: {
    ...closed,
    required: ['clueId', 'channel', 'regionCode', 'matterCode', 'reporterKind', 'dueOn'],
    properties: {
      clueId,
      channel: codes(channelCodes),
      regionCode: region,
      matterCode: code,
      reporterKind: codes(reporterKindCodes),
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    channel: 'mailbox',
    matterCode: 'sudden-hardship',
    reporterKind: 'neighbour',
    dueOn: '2026-01-15',
  },
} as const;
