import { incomeKindCodes, nameOf } from '@aid-chain/vocabulary';
import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import type { Missing } from '../determination/determination.js';
import { ageAtApplication, type ExaminedHousehold } from '../examination/household.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { firstUncovered } from './income-window.js';

/** Incomes of the members that touch the window and may decide: estimates never do. */
export function incomesInWindow(household: ExaminedHousehold, window: Period): readonly IncomeFact[] {
  const members = new Set(household.members.map((member) => member.personId));
  return household.facts.incomes.filter(
    (item) =>
      members.has(item.personId) &&
      item.confidence !== 'estimated' &&
      item.period.from <= window.to &&
      item.period.to >= window.from,
  );
}

/**
 * What income is not known: a missing income of an adult is unknown, not zero, unless it is on file that
 * the person's incomes are complete; an income that only an estimate gives stays open (rules.md §5.1).
 */
export function unknownIncomes(household: ExaminedHousehold, window: Period, adultFrom: number): Missing[] {
  if (household.members.length === 0) {
    const text = { zh: '共同生活的家庭成员', en: 'members living together' };
    return [missingFact('members', null, text, ['household-change'])];
  }
  const known = incomesInWindow(household, window);
  const unsettled = household.unsettled.map(({ personId }) =>
    missingFact(
      'membership',
      personId,
      {
        zh: '是否计入共同生活的家庭成员（离开的日期和原因）',
        en: 'whether the member belongs to the household (day and reason of leaving)',
      },
      ['household-change'],
    ),
  );
  const open = household.members.flatMap((member) => {
    const own = known.filter((item) => item.personId === member.personId);
    return unknownOf(household, member, own, window, adultFrom);
  });
  return [...unsettled, ...open];
}

function unknownOf(
  household: ExaminedHousehold,
  member: PersonFacts,
  own: readonly IncomeFact[],
  window: Period,
  adultFrom: number,
): Missing[] {
  const estimates = household.facts.incomes.filter(
    (item) => item.personId === member.personId && item.confidence === 'estimated',
  );
  const open = estimates.map(({ kind, itemCode }) => {
    const name = nameOf(incomeKindCodes, kind);
    const zh = `${name.zh}（${itemCode}）的实际金额，目前只有估算`;
    const en = `the real amount of ${name.en} (${itemCode}), which is only estimated`;
    return missingFact(`income.${kind}`, member.personId, { zh, en }, ['survey', 'verification-report']);
  });
  const complete = member.incomeComplete.state === 'known' && member.incomeComplete.value;
  const age = ageAtApplication(member, household.facts);
  if (complete || (age !== undefined && age < adultFrom)) return open;
  const gap = firstUncovered(
    own.map((item) => item.period),
    window,
  );
  if (gap === undefined) return open;
  const zh = `${gap} 起的收入（核算期 ${window.from} 至 ${window.to}），或本人关于收入已全部申报的声明`;
  const en = `income from ${gap} on (window ${window.from} to ${window.to}), or the statement that all incomes are declared`;
  const text = { zh, en };
  return [...open, missingFact('income', member.personId, text, ['survey', 'verification-report'])];
}
