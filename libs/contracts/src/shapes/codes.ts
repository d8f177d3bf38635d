import { code } from './primitives.js';

export { codes, type ClosedCodes, type OpenCodes } from '@aid-chain/vocabulary';

/** What a consumer takes in place of an open list: any code. */
export const anyCode = { type: 'string', pattern: code.pattern } as const;
