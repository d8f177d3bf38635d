import type { IsoDate } from '@aid-chain/kernel';
import type { Finding, Indicator } from '../indicator.js';
import type { HeldFacts } from './held-benefits.js';
import {
  heldTwice,
  heldTwiceSentence,
  monthlyOf,
  ONE_BENEFIT_TWICE_RULE,
} from './one-benefit-twice.rules.js';

/**
 * Households that were merged each received one benefit (社会救助法 46, 47): a person looks which of the recognitions goes
 * on; none is ended by itself. Raised by the merger, and by a recognition that is heard after it.
 */
export const oneBenefitTwice = {
  code: 'one-benefit-twice',
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'one-benefit-twice' },
  attaches: [],
} as const satisfies Indicator;

/** What gives cause; each category is a matter of its own, which a person is asked about once. */
export function twiceFound({ benefits, looked }: HeldFacts, on: IsoDate): Finding | undefined {
  const found = heldTwice(benefits, on).filter((each) => !looked.includes(matterOf(each)));
  if (found.length === 0) return undefined;
  return {
    grounds: found.map(matterOf),
    evidence: found.map((each) => ({ ruleId: ONE_BENEFIT_TWICE_RULE, ...heldTwiceSentence(each) })),
    ...{ measured: found.reduce((sum, each) => sum + monthlyOf(each), 0), endOn: on, months: 1 },
  };
}

function matterOf(benefits: HeldFacts['benefits']): string {
  const [first] = benefits;
  const households = benefits.map(({ householdId }) => householdId).sort();
  return `${ONE_BENEFIT_TWICE_RULE}:${first?.category ?? ''}:${households.join('+')}`;
}
