import type { IncomeFact, Period, PersonFacts } from '../facts/facts.js';
import type { ExaminedHousehold } from '../household/household.js';
import { firstUncovered } from '../periods/window.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { Missing } from '../worksheet/worksheet-line.js';

const TEXT = {
  zh: '赡养费、抚养费、扶养费（共同生活成员以外的义务人不同意核对，请以其他证据查明）',
  en: 'support payments (the supporter outside the household refuses verification; other evidence is needed)',
};

/**
 * Support that somebody outside the household owes a member and about which they refuse to be asked: open until the survey
 * has established it by other evidence, and never taken as the family's own refusal (L-10; 社会救助法 41).
 * @param own the incomes of the member that count in the window
 */
export function refusedSupport(
  { facts }: ExaminedHousehold,
  { personId, incomeComplete }: PersonFacts,
  own: readonly IncomeFact[],
  window: Period,
): Missing[] {
  const isOpen = (facts.refusedSupportOf ?? []).includes(personId);
  const surveyed =
    incomeComplete.state === 'known' && incomeComplete.value && incomeComplete.confidence === 'surveyed';
  if (!isOpen || surveyed) return [];
  const known = own.filter(
    ({ itemCode, confidence }) => itemCode === 'support-payment' && confidence !== 'declared',
  );
  const days = known.map(({ period }) => period);
  return firstUncovered(days, window) === undefined
    ? []
    : [missingFact('income.transfer', personId, TEXT, ['survey'])];
}
