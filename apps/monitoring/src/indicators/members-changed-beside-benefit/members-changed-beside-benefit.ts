import { param } from '@aid-chain/policy';
import type { EventIndicator, EventPlace, Finding, PutRight } from '../indicator.js';
import {
  besideChangesSentence,
  changesBeside,
  changesPutRight,
  changeSentence,
  MEMBERS_CHANGED_RULE,
  membersChangedCode,
  type ChangesBeside,
} from './members-changed-beside-benefit.rules.js';
import { PUT_RIGHT_RULE, PUT_RIGHT_SENTENCE } from './mistakes.rules.js';
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
    corrects: putRight,
  },
} as const satisfies EventIndicator<Source, HouseholdMembership>;

/** An event takes at most so many reasons; the last one says what runs. */
const MAX_CHANGES = 99;

function besideBenefit(facts: HouseholdMembership, { on, pack }: EventPlace): Finding | undefined {
  const found = changesBeside(facts);
  if (found === undefined) return undefined;
  return {
    ...findingOf(found, { on, pack }),
    ...(facts.lastWarningId === null ? {} : { previousWarningId: facts.lastWarningId }),
  };
}

/** A change that was entered by mistake is named no longer, and asks for no visit where nothing else is left. */
function putRight(facts: HouseholdMembership, place: EventPlace): PutRight | undefined {
  if (facts.openWarningId === null) return undefined;
  const stated = changesPutRight(facts);
  if (stated === undefined) return undefined;
  const warningId = facts.openWarningId;
  return stated.changes.length > 0
    ? { warningId, finding: findingOf(stated, place) }
    : { warningId, evidence: [{ ruleId: PUT_RIGHT_RULE, ...PUT_RIGHT_SENTENCE }] };
}

function findingOf(found: ChangesBeside, { on, pack }: EventPlace): Finding {
  return {
    evidence: evidenceOf(found, pack),
    grounds: found.changes.map(({ id }) => id),
    ...{ measured: found.changes.length, endOn: on, months: 1 },
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
