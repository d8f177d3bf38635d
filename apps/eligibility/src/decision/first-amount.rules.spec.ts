import type { CaseEvent } from '../cases/case.state.js';
import { CASE_ID, gathered, HASH, HOUSEHOLD_ID } from '../testing/given.fixture.js';
import { withLaterAmounts } from './first-amount.rules.js';

const recognised: CaseEvent = {
  type: 'eligibility.household-recognised.v1',
  data: {
    subject: { householdId: HOUSEHOLD_ID },
    ...{ caseId: CASE_ID, track: 'civil-affairs', decidedBy: 'civil-affairs', restsOnDemoValues: false },
    ...{ determinationHash: HASH, packHash: HASH },
    results: [{ category: 'dibao', unit: 'household', validFrom: '2027-01-01', monthlyAmountFen: 21_334 }],
  },
};
const changed = (effectiveOn: string): CaseEvent => ({
  type: 'eligibility.recognition-changed.v1',
  data: {
    ...{ subject: { householdId: HOUSEHOLD_ID }, category: 'dibao', effectiveOn },
    ...{ monthlyAmountFen: 33_334, reasonCode: 'standard-changed' },
  },
});
const decided = { state: gathered({}), events: [recognised] };

it('[A-04] [L-05] what is decided for the very first day already is what a decision recognises; what is decided for later ones stands beside it', () => {
  const first = withLaterAmounts(decided, 'civil-affairs', [changed('2027-01-01')]);
  expect(first.events).toHaveLength(1);
  expect(first.events[0]?.data).toMatchObject({ results: [{ monthlyAmountFen: 33_334 }] });
  const later = withLaterAmounts(decided, 'civil-affairs', [changed('2027-03-01')]);
  expect(later.events[0]?.data).toMatchObject({ results: [{ monthlyAmountFen: 21_334 }] });
  expect(later.events).toHaveLength(2);
});
