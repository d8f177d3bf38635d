import type { CategoryResult } from '@aid-chain/policy';
import { dueBy } from './due-by.rules.js';

const decided = { category: 'dibao', personId: null, monthlyAmountFen: 520 } as const;
const sheet = (outcome: CategoryResult['outcome'], monthlyAmountFen: number | null): CategoryResult[] => [
  {
    ...{ category: 'dibao', track: 'civil-affairs', outcome, monthlyAmountFen },
    ...{ missing: [], ruleIds: [], restsOnDemoValues: false },
  },
];
const due = (results: CategoryResult[] | undefined) => dueBy(decided, results, '2026-10-01');

it('[A-04] [L-22] a month of a decision that was made late is due by its own standard, and by the decision where that is not known', () => {
  expect([
    due(sheet('met', 500)),
    due(sheet('not-met', null)),
    due(sheet('undetermined', null)),
    due(undefined),
  ]).toEqual([500, 0, 520, 520]);
});
