import { param, type RulePack } from '@aid-chain/policy';
import type { ChangedHousehold, DataIndicator, EventFeed, EventPlace, Finding } from '../indicator.js';
import {
  MEMBER_EVENTS,
  readCremations,
  readCremationsAfter,
  readWarnedCremations,
  type CremationFacts,
  type MemberEvent,
  type WarnedCremation,
} from './cremation-facts.js';
import { deathFinding, nothingLeft } from './death-finding.rules.js';
import {
  cremationSentence,
  lookedDays,
  NOTHING_LEFT,
  touchedBenefits,
  unknownDeaths,
} from './paid-after-cremation.rules.js';

/** What was reported before a household was recognised, restored, or joined by its member, warns at the latest then. */
const afterRecognitionOrChange: EventFeed<
  | 'eligibility.household-recognised.v1'
  | 'eligibility.recognition-changed.v1'
  | 'eligibility.recognition-restored.v1'
  | MemberEvent,
  CremationFacts
> = {
  eventTypes: [
    'eligibility.household-recognised.v1',
    'eligibility.recognition-changed.v1',
    'eligibility.recognition-restored.v1',
    ...MEMBER_EVENTS,
  ],
  read: (connection, events) =>
    readCremationsAfter(
      connection,
      events.map(({ data }) => data.subject),
    ),
  evaluate: paidAfterDeath,
};

/**
 * A benefit is paid to a household of which a member was cremated (S2-09). It proposes a check and changes nothing:
 * the register by a household change at intake, the benefit by a decision after a hearing (社会救助法 48).
 */
export const paidAfterCremation = {
  code: 'paid-after-cremation',
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'benefit-checked', isRequired: true },
  attaches: ['cremations'],
  reads: ['cremations'],
  closedByEnd: true,
  raises: {
    read: (connection, _batchId, households) => readCremations(connection, households),
    evaluate: (facts, { on, pack }) => paidAfterDeath(facts, { on, pack: () => pack }),
  },
  feed: afterRecognitionOrChange,
  corrects: { read: readWarnedCremations, evaluate: afterCorrection },
  quietAfter: 'disposition',
} as const satisfies DataIndicator<CremationFacts, WarnedCremation>;

/** Undefined where nobody unknown was cremated, or where nothing is paid that a death touches. */
function paidAfterDeath(facts: CremationFacts, { pack, on }: EventPlace): Finding | undefined {
  const deaths = unknownDeaths(facts);
  const benefits = touchedBenefits(facts.benefits, deaths);
  if (deaths.length === 0 || benefits.length === 0) return undefined;
  const months = reviewMonths(pack());
  return deathFinding(facts, deaths, {
    ruleId: 'paid-after-cremation.member@1',
    months: months ?? 0,
    sentence: (death) =>
      cremationSentence(death, benefits, { on, months, before: lookedDays(facts.looked, death.personId) }),
  });
}

/** An open warning states what its rows state now. */
function afterCorrection(facts: WarnedCremation, household: ChangedHousehold, batchId: string): Finding {
  const { on, pack } = household;
  return (
    paidAfterDeath(facts, { on, pack: () => pack }) ??
    nothingLeft(facts, household, batchId, {
      ruleId: 'paid-after-cremation.corrected@1',
      months: reviewMonths(pack) ?? 0,
      sentence: NOTHING_LEFT,
    })
  );
}

function reviewMonths(pack: RulePack): number | undefined {
  const months = param(pack, 'review.death.months');
  return months.state === 'value' ? months.value : undefined;
}
