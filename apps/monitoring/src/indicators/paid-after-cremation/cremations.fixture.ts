import type { CremationFacts } from './cremation-facts.js';
import type { CrematedMember } from './paid-after-cremation.rules.js';

/** A row that reports the cremation of a member. */
export const cremated = (personId: string, more: Partial<CrematedMember> = {}): CrematedMember => ({
  ...{
    personId,
    on: '2026-07-08',
    batchId: 'batch',
    rowNo: 1,
    grounds: [`${personId} c1`, `${personId} 2026-07-08`],
    registeredDead: false,
  },
  ...more,
});

/** A household one of whose members was cremated, which receives nothing and whose application nobody examines. */
export const cremationFacts = (more: Partial<CremationFacts> = {}): CremationFacts => ({
  ...{
    ...{ householdId: 'h', regionCode: '510683990001' },
    cremated: [cremated('a')],
    benefits: [],
    isExamined: false,
    looked: [],
    confirmed: [],
    lastWarningId: null,
  },
  ...more,
});
