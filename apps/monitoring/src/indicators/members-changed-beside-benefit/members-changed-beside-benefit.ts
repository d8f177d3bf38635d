import { param } from '@aid-chain/policy';
import type { EventIndicator, EventPlace, Finding } from '../indicator.js';
import {
  besideChangesSentence,
  changesBeside,
  changeSentence,
  MEMBERS_CHANGED_RULE,
  membersChangedCode,
  type ChangesBeside,
} from './members-changed-beside-benefit.rules.js';
import { readMembership, type HouseholdMembership } from './membership-facts.js';

type Source =
  | 'eligibility.household-recognised.v1'
  | 'eligibility.recognition-restored.v1'
  | 'intake.household-changed.v1'
  | 'intake.household-restored.v1'
  | 'intake.household-absorbed.v1';

/**
 * Members left or joined a household that receives money, or it moved to where another standard may hold (N22, D57 31):
 * what it receives rests on what is so no more, so a person examines it again; no benefit changes by itself. One warning a household, after a change of the
 * register as after a decision: topics have no order between each other.
 */
export const membersChangedBesideBenefit = {
  code: membersChangedCode,
  level: 'normal',
  suggests: ['check'],
  check: { reasonCode: 'members-changed', isRequired: true },
  attaches: [],
  feed: {
    eventTypes: [
      'eligibility.household-recognised.v1',
      'eligibility.recognition-restored.v1',
      'intake.household-changed.v1',
      'intake.household-restored.v1',
      'intake.household-absorbed.v1',
    ],
    read: (connection, events) =>
      readMembership(
        connection,
        events.map(({ data }) => data.subject),
      ),
    readAgain: (connection, householdId) => readMembership(connection, [{ householdId }]),
    evaluate: besideBenefit,
  },
} as const satisfies EventIndicator<Source, HouseholdMembership>;

/** An event takes at most so many reasons; the last one says what runs. */
const MAX_CHANGES = 99;

function besideBenefit(facts: HouseholdMembership, { on, pack }: EventPlace): Finding | undefined {
  const found = changesBeside(facts);
  if (found === undefined) return undefined;
  return {
    evidence: evidenceOf(found, pack),
    grounds: found.changes.map(({ id }) => id),
    ...{ measured: found.changes.length, endOn: on, months: 1 },
    ...(facts.lastWarningId === null ? {} : { previousWarningId: facts.lastWarningId }),
  };
}

function evidenceOf({ changes, benefits }: ChangesBeside, pack: EventPlace['pack']): Finding['evidence'] {
  const months = param(pack(), 'review.death.months');
  const within = months.state === 'value' ? months.value : undefined;
  return [
    ...changes.slice(-MAX_CHANGES).map((change) => changeSentence(change, benefits, within)),
    besideChangesSentence(benefits),
  ].map((sentence) => ({ ruleId: MEMBERS_CHANGED_RULE, ...sentence }));
}
