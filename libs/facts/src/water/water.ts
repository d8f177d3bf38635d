import type { FactDefinition } from '../fact.js';
import type { Item } from '../item.js';
import { closed } from '../schema.js';

/** Whether the household's drinking water is safe. */
export const water = {
  name: 'water',
  field: 'water',
  title: { zh: '饮水', en: 'drinking water' },
  holds: 'one',
  person: 'none',
  sealed: false,
  verifiable: false,
  schema: { ...closed, required: ['safe'], properties: { safe: { type: 'boolean' } } },
  rules: [],
} as const satisfies FactDefinition;

export type Water = Item<typeof water>;
