import { incomeItemCodes, nameOf } from '@aid-chain/vocabulary';
import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import { ageAtApplication, membershipMissing, type ExaminedHousehold } from '../household/household.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { realAmount } from '../worksheet/only-estimated.js';
import { contradictionMissing, openOnes } from '../evidence/contradiction-line.js';
import { deathContradictions } from '../evidence/deaths.js';
import { incomeLines } from '../evidence/incomes.js';
import { unreachedIncomes } from '../evidence/unreached.js';
import { firstUncovered, windowBefore } from '../periods/window.js';
import { refusedSupport } from './refused-support.js';

const BROUGHT_BY = ['survey', 'verification-report'] as const;

/**
 * What income is not known: a missing income of an adult is unknown, not zero, unless it is on file that
 * the person's incomes are complete; an income that only an estimate gives stays open (adr/0002).
 * @param months for which incomes are stated to be complete, which may be fewer than those of the window
 */
export function unknownIncomes(
  household: ExaminedHousehold,
  window: Period,
  adultFrom: number,
  months: number,
): Missing[] {
  if (household.members.length === 0) {
    const text = { zh: '共同生活的家庭成员', en: 'members living together' };
    return [missingFact('members', null, text, ['household-change'])];
  }
  const known = incomeLines(household, window).map(({ item }) => item);
  const open = household.members.flatMap((member) => {
    const own = known.filter((item) => item.personId === member.personId);
    return unknownOf(household, member, own, { window, adultFrom, months });
  });
  const deaths = openOnes(deathContradictions(household.facts)).map(contradictionMissing);
  return [...deaths, ...unsettledMembers(household), ...open];
}

/** Members of whom nobody knows whether they count (D57 7). */
function unsettledMembers({ unsettled }: ExaminedHousehold): Missing[] {
  return unsettled.map(({ personId }) => membershipMissing(personId));
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
  const open = [...onlyEstimated(household, member), ...refusedSupport(household, member, own, window)];
  const statedIncomplete = member.incomeComplete.state === 'known' && !member.incomeComplete.value;
  const age = ageAtApplication(member, household.facts);
  if (age !== undefined && age < adultFrom && !statedIncomplete) return open;
  const unreached = unreachedIncomes(household, member, own, window);
  if (statedIncomplete) return [...open, ...unreached, incompleteIncome(member.personId)];
  const complete = completeFor(member, household, months);
  const gap = firstUncovered([...own.map((item) => item.period), ...complete], window);
  if (gap === undefined) return [...open, ...unreached];
  const zh = `${gap} 起的收入（核算期 ${window.from} 至 ${window.to}），或本人关于收入已全部申报的声明`;
  const en = `income from ${gap} on (window ${window.from} to ${window.to}), or the statement that all incomes are declared`;
  return [...open, ...unreached, missingFact('income', member.personId, { zh, en }, BROUGHT_BY)];
}

/** Incomes that only an estimate gives. */
function onlyEstimated({ facts }: ExaminedHousehold, { personId }: PersonFacts): Missing[] {
  const estimates = facts.incomes.filter(
    (item) => item.personId === personId && item.confidence === 'estimated',
  );
  return estimates.map(({ kind, itemCode }) =>
    realAmount(`income.${kind}`, personId, nameOf(incomeItemCodes, itemCode), BROUGHT_BY),
  );
}

/** Who says that something is missing is believed, whatever lines there are. */
function incompleteIncome(personId: string): Missing {
  const text = {
    zh: '全部收入（本人声明尚未列全）',
    en: 'all incomes (they are stated not to be all listed)',
  };
  return missingFact('income', personId, text, BROUGHT_BY);
}

/** The days for which somebody said that the incomes are complete: the months asked for at that application, nothing else. */
function completeFor(
  { incomeComplete }: PersonFacts,
  { facts }: ExaminedHousehold,
  months: number,
): Period[] {
  if (incomeComplete.state !== 'known' || !incomeComplete.value) return [];
  const { appliedOn = facts.appliedOn } = incomeComplete;
  return [windowBefore(appliedOn, months)];
}
