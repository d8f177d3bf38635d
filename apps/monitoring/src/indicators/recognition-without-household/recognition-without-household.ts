import type { Indicator } from '../indicator.js';

/**
 * A household has ended and its recognition stands: somebody has to look, nothing ends by itself. Raised by what
 * eligibility finds at the end of a household (`recognitions/`), not by department data.
 */
export const recognitionWithoutHousehold = {
  code: 'recognition-without-household',
  level: 'normal',
  suggests: ['check'],
  standsUntilEnded: true,
  attaches: [],
} as const satisfies Indicator;
