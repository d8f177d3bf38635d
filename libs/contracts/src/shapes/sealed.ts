import type { FromSchema } from 'json-schema-to-ts';
import { closed } from './primitives.js';

/** AES-256-GCM; associated data is the field's name and the id of its owner (architecture §5). */
export const sealed = {
  ...closed,
  description: 'A sealed value.',
  required: ['kid', 'iv', 'ct'],
  properties: {
    kid: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
    iv: { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' },
    ct: { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' },
  },
  examples: [{ kid: 'k1', iv: 'AAAAAAAAAAAAAAAA', ct: 'ZXhhbXBsZQ==' }],
} as const;

export type Sealed = FromSchema<typeof sealed>;
