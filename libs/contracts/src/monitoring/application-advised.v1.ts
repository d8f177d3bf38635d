import { householdId, clueId } from '../shapes/ids.js';
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
    subject: { householdId: householdId.examples[0] },
    reasonCode: 'clue-substantiated',
    evidence: [{ kind: 'clue', id: clueId.examples[0] }],
  },
} as const;
