import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import type { Missing } from '../determination/determination.js';
import { ageAtApplication, type ExaminedHousehold } from '../examination/household.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { incomeLines } from '../evidence/incomes.js';
import { unreachedIncomes } from '../evidence/unreached.js';
import { firstUncovered, windowBefore } from './income-window.js';

/**
 * What income is not known: a missing income of an adult is unknown, not zero, unless it is on file that
 * the person's incomes are complete; an income that only an estimate gives stays open (rules.md §5.1).
 */
export function unknownIncomes(
  household: ExaminedHousehold,
  window: Period,
  adultFrom: number,
  months: number,
): Missing[] {
  if (household.members.length === 0) {
    return [missingFact('members', null, '共同生活的家庭成员', 'members living together')];
  }
  const known = incomeLines(household, window).map(({ item }) => item);
  return household.members.flatMap((member) => {
    const own = known.filter((item) => item.personId === member.personId);
    return unknownOf(household, member, own, { window, adultFrom, months });
  });
}

interface Expected {
  readonly window: Period;
  readonly adultFrom: number;
  readonly months: number;
}

function unknownOf(
  household: ExaminedHousehold,
  member: PersonFacts,
  own: readonly IncomeFact[],
  { window, adultFrom, months }: Expected,
): Missing[] {
  const open = onlyEstimated(household, member);
  const statedIncomplete = member.incomeComplete.state === 'known' && !member.incomeComplete.value;
  const age = ageAtApplication(member, household.facts);
  if (age !== undefined && age < adultFrom && !statedIncomplete) return open;
  const unreached = unreachedIncomes(household, member, own, window);
  if (statedIncomplete) return [...open, ...unreached, incompleteIncome(member.personId)];
  const said = completeFor(member, household, window, months);
  const gap = firstUncovered([...own.map((item) => item.period), ...said], window);
  if (gap === undefined) return [...open, ...unreached];
  const zh = `成员 ${member.personId} 自 ${gap} 起的收入（核算期 ${window.from} 至 ${window.to}），或收入已全部申报的说明`;
  const en = `income of member ${member.personId} from ${gap} (window ${window.from} to ${window.to}), or that its incomes are complete`;
  return [...open, ...unreached, missingFact('income', member.personId, zh, en)];
}

/** Incomes that only an estimate gives. */
function onlyEstimated({ facts }: ExaminedHousehold, { personId }: PersonFacts): Missing[] {
  const estimates = facts.incomes.filter(
    (item) => item.personId === personId && item.confidence === 'estimated',
  );
  return estimates.map((item) =>
    missingFact(
      `income.${item.kind}`,
      personId,
      `成员 ${personId} 的收入（${item.itemCode}）只有估算，须调查或核对`,
      `income ${item.itemCode} of member ${personId} is only estimated: survey or verify it`,
    ),
  );
}

/** Who says that something is missing is believed, whatever lines there are. */
function incompleteIncome(personId: string): Missing {
  const zh = `成员 ${personId} 的收入未全部列出（本人说明），须查明全部收入并说明已齐全`;
  const en = `the incomes of member ${personId} are said not to be all listed: find out the others and say that they are complete`;
  return missingFact('income', personId, zh, en);
}

/** The days for which somebody said that the incomes are complete: the window of that application, nothing else. */
function completeFor(
  { incomeComplete }: PersonFacts,
  { facts }: ExaminedHousehold,
  window: Period,
  months: number,
): Period[] {
  if (incomeComplete.state !== 'known' || !incomeComplete.value) return [];
  const { appliedOn = facts.appliedOn } = incomeComplete;
  return appliedOn === facts.appliedOn ? [window] : [windowBefore(appliedOn, months)];
}
