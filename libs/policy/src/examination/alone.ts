import type { PersonFacts } from '../facts/facts.js';
import { examinationOf, type Examination } from './examination.js';

/** One person examined alone, as a household of one; `withoutItems`: incomes that do not count for it. */
export function aloneOf(
  { facts, pack, asOf }: Examination,
  person: PersonFacts,
  withoutItems: readonly string[] = [],
): Examination {
  const incomes = facts.incomes.filter(({ itemCode }) => !withoutItems.includes(itemCode));
  return examinationOf({ ...facts, persons: [person], incomes }, pack, asOf);
}
