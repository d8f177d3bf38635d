import type { FromSchema } from 'json-schema-to-ts';
import { exampleIds, exampleRegion, exampleSubject } from '../examples.js';
import { closed, code, region, subject } from '../shapes/primitives.js';
import { evidence } from '../shapes/warning.js';

/** Monitoring advises that a family be helped to apply; on a clue’s stream while the household is not known. */
export const applicationAdvised = {
  type: 'monitoring.application-advised.v1',
  topic: 'monitoring.v1',
  streamKind: 'household-or-clue',
  handledBy: ['intake'],
  schema: {
    ...closed,
    required: ['reasonCode', 'evidence', 'regionCode'],
    properties: {
      subject,
      reasonCode: code,
      evidence,
      regionCode: region,
    },
  },
  sealedFields: [],
  example: {
    subject: exampleSubject,
    reasonCode: 'clue-substantiated',
    evidence: [{ kind: 'clue', id: exampleIds.clue }],
    regionCode: exampleRegion,
  },
} as const;

export type ApplicationAdvisedV1 = FromSchema<typeof applicationAdvised.schema>;
