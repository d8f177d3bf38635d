import { closed } from '../schema.js';

/** A certified disability by kind and grade (GB/T 26341). */
export const disability = {
  ...closed,
  required: ['kind', 'grade'],
  properties: {
    kind: { type: 'integer', minimum: 1, maximum: 7 },
    grade: { type: 'integer', minimum: 1, maximum: 4 },
  },
} as const;
