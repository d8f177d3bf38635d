import type { EventIndicator, EventPlace, Finding } from '../indicator.js';
import { readDecisions, type DecisionEventType, type DecisionFacts } from './decision-facts.js';
import {
  besideSentence,
  isNewMatter,
  personsBeside,
  REFUSED_BESIDE_BENEFIT_RULE,
  refusedBesideCode,
} from './refused-beside-benefit.rules.js';

/**
 * A decision did not recognise what the household goes on receiving (S2-19): somebody has to look, nothing ends by
 * itself.
 */
export const refusedBesideBenefit = {
  code: refusedBesideCode,
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'benefit-checked' },
  attaches: ['medical-bills'],
  feed: {
    eventTypes: ['eligibility.household-recognised.v1', 'eligibility.application-refused.v1'],
    read: readDecisions,
    evaluate: besideDecision,
  },
} as const satisfies EventIndicator<DecisionEventType, DecisionFacts>;

const MONTHS = 12;

function besideDecision(
  { event, beside, lastId, lastFen, lookedAtPersonIds }: DecisionFacts,
  { on }: EventPlace,
): Finding | undefined {
  const { caseId, annualNetIncomeFen } = event.data;
  const personIds = personsBeside(beside);
  const lookedAt = { annualNetIncomeFen: lastFen ?? undefined, personIds: lookedAtPersonIds };
  if (!isNewMatter({ annualNetIncomeFen, personIds }, lastId === null ? undefined : lookedAt))
    return undefined;
  return {
    personIds,
    evidence: [{ caseId, ruleId: REFUSED_BESIDE_BENEFIT_RULE, ...besideSentence(on, beside) }],
    grounds: [REFUSED_BESIDE_BENEFIT_RULE],
    ...{ measured: Math.max(annualNetIncomeFen ?? 0, 0), endOn: on, months: MONTHS },
    ...(lastId === null ? {} : { previousWarningId: lastId }),
  };
}
