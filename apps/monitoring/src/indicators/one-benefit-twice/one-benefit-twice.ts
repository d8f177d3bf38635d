import type { EventIndicator, EventPlace, Finding } from '../indicator.js';
import { readHeldBenefits, type HeldFacts } from './held-benefits.js';
import {
  heldTwice,
  heldTwiceSentence,
  monthlyOf,
  ONE_BENEFIT_TWICE_RULE,
  oneBenefitTwiceCode,
} from './one-benefit-twice.rules.js';

type Source =
  | 'eligibility.household-recognised.v1'
  | 'eligibility.recognition-restored.v1'
  | 'intake.household-restored.v1'
  | 'intake.household-absorbed.v1';

/**
 * Households that were merged each received one benefit (社会救助法 46, 47): a person looks which of the recognitions goes
 * on; none is ended by itself. Raised by the merger, and by a recognition or restoration after it.
 */
export const oneBenefitTwice = {
  code: oneBenefitTwiceCode,
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'one-benefit-twice' },
  attaches: [],
  feed: {
    eventTypes: [
      'eligibility.household-recognised.v1',
      'eligibility.recognition-restored.v1',
      'intake.household-restored.v1',
      'intake.household-absorbed.v1',
    ],
    read: (connection, events) =>
      readHeldBenefits(
        connection,
        events.map(({ data }) => data.subject.householdId),
      ),
    evaluate: twiceFound,
    meeting: 'another-matter',
  },
} as const satisfies EventIndicator<Source, HeldFacts>;

/** What gives cause; each category is a matter of its own, which a person is asked about once, while a warning names it too. */
export function twiceFound(
  { benefits, looked, named }: HeldFacts,
  { on }: Pick<EventPlace, 'on'>,
): Finding | undefined {
  const known = new Set([...looked, ...named]);
  const found = heldTwice(benefits, on).filter((each) => !known.has(matterOf(each)));
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
