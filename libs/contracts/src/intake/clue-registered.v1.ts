import type { FromSchema } from 'json-schema-to-ts';
import { CHANNELS, REPORTER_KINDS } from '@aid-chain/vocabulary';
import { exampleIds, exampleRegion } from '../examples.js';
import { closed, code, date, id, region } from '../shapes/primitives.js';

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
      clueId: id,
      channel: { enum: CHANNELS },
      regionCode: region,
      matterCode: code,
      reporterKind: { enum: REPORTER_KINDS },
      dueOn: date,
    },
  },
  sealedFields: [],
  example: {
    clueId: exampleIds.clue,
    channel: 'mailbox',
    regionCode: exampleRegion,
    matterCode: 'sudden-hardship',
    reporterKind: 'neighbour',
    dueOn: '2026-01-15',
  },
} as const;

export type ClueRegisteredV1 = FromSchema<typeof clueRegistered.schema>;
