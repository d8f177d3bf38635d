import { param, type RulePack } from '@aid-chain/policy';
import type { ChangedHousehold, DataIndicator, EventFeed, EventPlace, Finding } from '../indicator.js';
import {
  readCremations,
  readCremationsAfter,
  readWarnedCremations,
  type CremationFacts,
  type WarnedCremation,
} from './cremation-facts.js';
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
  | 'intake.household-registered.v1'
  | 'intake.household-changed.v1'
  | 'intake.household-restored.v1'
  | 'intake.household-absorbed.v1',
  CremationFacts
> = {
  eventTypes: [
    'eligibility.household-recognised.v1',
    'eligibility.recognition-changed.v1',
    'eligibility.recognition-restored.v1',
    'intake.household-registered.v1',
    'intake.household-changed.v1',
    'intake.household-restored.v1',
    'intake.household-absorbed.v1',
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
  // A person dies once, however many rows report it: the last of them is shown.
  const persons = [...new Map(deaths.map((death) => [death.personId, death])).values()];
  const last = deaths.at(-1);
  if (last === undefined || benefits.length === 0) return undefined;
  const months = reviewMonths(pack());
  return {
    measured: persons.length,
    endOn: last.on,
    months: months ?? 0,
    grounds: [...new Set(deaths.flatMap(({ grounds }) => grounds))],
    personIds: persons.map(({ personId }) => personId),
    evidence: persons.map((death) => ({
      batchId: death.batchId,
      rowNo: death.rowNo,
      ruleId: 'paid-after-cremation.member@1',
      ...cremationSentence(death, benefits, { on, months, before: lookedDays(facts.looked, death.personId) }),
    })),
    ...(facts.lastWarningId === null ? {} : { previousWarningId: facts.lastWarningId }),
  };
}

/** An open warning states what its rows state now; it stays open, for the visit to find that nothing is the matter. */
function afterCorrection(facts: WarnedCremation, household: ChangedHousehold, batchId: string): Finding {
  return (
    paidAfterDeath(facts, { on: household.on, pack: () => household.pack }) ?? {
      measured: 0,
      endOn: facts.endOn,
      months: reviewMonths(household.pack) ?? 0,
      grounds: [],
      evidence: [
        { batchId, rowNo: household.rowNo, ruleId: 'paid-after-cremation.corrected@1', ...NOTHING_LEFT },
      ],
    }
  );
}

function reviewMonths(pack: RulePack): number | undefined {
  const months = param(pack, 'review.death.months');
  return months.state === 'value' ? months.value : undefined;
}
