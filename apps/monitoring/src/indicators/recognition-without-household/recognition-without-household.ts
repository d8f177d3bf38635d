import type { EventFacts, EventIndicator, Finding, HouseholdEvent } from '../indicator.js';
import { ofEndsThatStand } from './ends-that-stand.js';
import {
  monthlySum,
  WITHOUT_HOUSEHOLD_RULE,
  withoutHouseholdSentence,
} from './recognition-without-household.rules.js';

type Source = 'eligibility.recognition-without-household.v1';

interface StandingFacts extends EventFacts {
  readonly event: HouseholdEvent<Source>;
}

/**
 * A household has ended and its recognition stands (A-19, S2-19): somebody has to look, nothing ends by itself. What
 * stands of each case and track joins the warning that is there, as each authority has to be asked.
 */
export const recognitionWithoutHousehold = {
  code: 'recognition-without-household',
  level: 'normal',
  suggests: ['check'],
  standsUntilEnded: true,
  closedByEnd: true,
  closedByRestoration: true,
  attaches: [],
  feed: {
    eventTypes: ['eligibility.recognition-without-household.v1'],
    read: async (connection, events) => (await ofEndsThatStand(connection, events)).map(factsOf),
    evaluate: whatStands,
    meeting: 'another-matter',
  },
} as const satisfies EventIndicator<Source, StandingFacts>;

function factsOf(event: HouseholdEvent<Source>): StandingFacts {
  const { subject, regionCode } = event.data;
  return { householdId: subject.householdId, regionCode, event };
}

function whatStands({ event: { data } }: StandingFacts): Finding {
  const { caseId, track, endedOn } = data;
  return {
    evidence: [{ caseId, ruleId: WITHOUT_HOUSEHOLD_RULE, ...withoutHouseholdSentence(data) }],
    grounds: [`${WITHOUT_HOUSEHOLD_RULE}:${track}:${caseId}`],
    ...{ measured: monthlySum(data), endOn: endedOn, months: 1 },
  };
}
