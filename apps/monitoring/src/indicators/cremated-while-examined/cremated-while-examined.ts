import type { ChangedHousehold, DataIndicator, EventFeed, Finding } from '../indicator.js';
import {
  MEMBER_EVENTS,
  readCremations,
  readCremationsAfter,
  readWarnedCremations,
  type CremationFacts,
  type CremationQuestion,
  type MemberEvent,
  type WarnedCremation,
} from '../paid-after-cremation/cremation-facts.js';
import { deathFinding, nothingLeft } from '../paid-after-cremation/death-finding.rules.js';
import { applicantSentence, deathsToAsk, REPORT_TAKEN_BACK } from './cremated-while-examined.rules.js';

/** A death that was looked at for what is paid is looked at for the application too; not the other way (adr/0028). */
const QUESTION: CremationQuestion = {
  code: 'cremated-while-examined',
  lookedBy: ['cremated-while-examined', 'paid-after-cremation'],
};

/** What was reported before a case was opened, or before its household had the member, is asked at the latest then. */
const afterCaseOrChange: EventFeed<
  'eligibility.case-opened.v1' | 'eligibility.track-reopened.v1' | MemberEvent,
  CremationFacts
> = {
  eventTypes: ['eligibility.case-opened.v1', 'eligibility.track-reopened.v1', ...MEMBER_EVENTS],
  read: (connection, events) =>
    readCremationsAfter(
      connection,
      events.map(({ data }) => data.subject),
      QUESTION,
    ),
  evaluate: crematedApplicant,
};

/**
 * A member of a household whose application is being examined was cremated (S2-09, S4-22). The window is asked beside the
 * case; nothing is changed: the register by a household change, the case by its steps.
 */
export const crematedWhileExamined = {
  code: 'cremated-while-examined',
  level: 'urgent',
  suggests: ['conference'],
  attaches: [],
  reads: ['cremations'],
  raises: {
    read: (connection, _batchId, households) => readCremations(connection, households, QUESTION),
    evaluate: crematedApplicant,
  },
  feed: afterCaseOrChange,
  corrects: {
    read: (connection, batchId, households) =>
      readWarnedCremations(connection, batchId, households, QUESTION),
    evaluate: afterCorrection,
  },
  quietAfter: 'disposition',
} as const satisfies DataIndicator<CremationFacts, WarnedCremation>;

/** Undefined where nobody unknown was cremated, nothing is examined, or what is paid is asked about already. */
function crematedApplicant(facts: CremationFacts): Finding | undefined {
  return deathFinding(facts, deathsToAsk(facts), {
    ruleId: 'cremated-while-examined.member@1',
    months: 0,
    sentence: (death) => applicantSentence(death, facts),
  });
}

/** An open question states what its rows state now. */
function afterCorrection(facts: WarnedCremation, household: ChangedHousehold, batchId: string): Finding {
  return (
    crematedApplicant(facts) ??
    nothingLeft(facts, household, batchId, {
      ruleId: 'cremated-while-examined.corrected@1',
      months: 0,
      sentence: REPORT_TAKEN_BACK,
    })
  );
}
