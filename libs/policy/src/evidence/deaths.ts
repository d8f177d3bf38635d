import type { CaseFacts, PersonFacts, ReportedDeath } from '../facts/facts.js';
import { contradictionKey, decisionOf, type Contradiction } from '../facts/contradiction.js';

/** The source that has somebody as living, and the only one that can be found right: a death is entered there. */
const REGISTER = 'household-register';

/**
 * Members whom the register has as living and a department reported as cremated (S2-09): open until the death is
 * entered at the window, or civil affairs finds the report wrong. A report of another day, or one that came after that
 * decision, opens it anew.
 */
export function deathContradictions(facts: CaseFacts): Contradiction[] {
  return facts.persons.flatMap((person) => {
    const last = (facts.reportedDeaths ?? [])
      .filter(({ personId }) => personId === person.personId)
      .reduce<ReportedDeath | undefined>((a, b) => (a === undefined || a.asOf <= b.asOf ? b : a), undefined);
    return last === undefined || isEntered(person) ? [] : [contradictionOf(last, facts)];
  });
}

function isEntered({ livesTogether }: PersonFacts): boolean {
  return livesTogether.reasonOut === 'died';
}

function contradictionOf({ personId, on, source, asOf }: ReportedDeath, facts: CaseFacts): Contradiction {
  const key = contradictionKey('member', 'living', personId);
  const decision = (facts.resolutions ?? []).find((each) => each.key === key);
  const isOfReport = decision?.period?.from === on && decision.on >= asOf;
  const stands = decision?.source === REGISTER && isOfReport;
  return {
    ...{ key, fact: 'member', kind: 'living', personId, unit: 'count', period: { from: on, to: on } },
    figures: [
      { source: REGISTER, asOf, confidence: 'verified', amount: 1 },
      { source, asOf, confidence: 'verified', amount: null },
    ],
    counted: [],
    resolution: stands ? decisionOf(decision) : null,
  };
}
