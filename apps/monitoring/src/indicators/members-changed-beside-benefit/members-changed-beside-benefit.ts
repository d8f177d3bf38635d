import type { Indicator } from '../indicator.js';

/**
 * Members left or joined a household that receives money (N22, D57 31): what it receives rests on other members than it
 * has, so a person examines it again; no benefit changes by itself. Raised by what the register and the decisions of
 * eligibility report (`membership/`), not by department data.
 */
export const membersChangedBesideBenefit = {
  code: 'members-changed-beside-benefit',
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'members-changed' },
  attaches: [],
} as const satisfies Indicator;
