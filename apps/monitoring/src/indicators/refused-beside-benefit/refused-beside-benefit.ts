import type { Indicator } from '../indicator.js';

/**
 * A decision did not recognise what the household goes on receiving (S2-19): somebody has to look, nothing ends by
 * itself. Raised by the decisions of eligibility (`recognitions/`), not by department data.
 */
export const refusedBesideBenefit = {
  code: 'refused-beside-benefit',
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'benefit-checked' },
  attaches: ['medical-bills'],
} as const satisfies Indicator;
