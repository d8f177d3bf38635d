import { codes, housingGradeCodes } from '@aid-chain/vocabulary';
import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { closed } from '../schema.js';

/** How safe the household's dwelling is and whether it has another; either may be unknown. */
export const housing = {
  name: 'housing',
  field: 'housing',
  title: { zh: '住房', en: 'housing' },
  holds: 'one',
  person: 'none',
  sealed: false,
  verifiable: false,
  schema: {
    ...closed,
    required: [],
    properties: { grade: codes(housingGradeCodes), only: { type: 'boolean' } },
  },
  rules: [],
} as const satisfies FactDefinition;

export type Housing = Item<typeof housing>;
