import type { ExpenditureFact, PersonFacts } from '../facts/facts.js';
import { examinationOf, type Examination } from './examination.js';

/**
 * One person examined alone, as a household of one; `withoutItems`: incomes that do not count for it. Of the spending of
 * several people only what names the person is theirs.
 */
export function aloneOf(
  { facts, pack, asOf }: Examination,
  person: PersonFacts,
  withoutItems: readonly string[] = [],
): Examination {
  const incomes = facts.incomes.filter(({ itemCode }) => !withoutItems.includes(itemCode));
  const isOnly = facts.persons.length === 1;
  const isOwn = ({ personId }: ExpenditureFact) =>
    personId === person.personId || (isOnly && personId === undefined);
  const bills = facts.bills === undefined ? {} : { bills: facts.bills.filter(isOwn) };
  const own = { incomes, expenditures: facts.expenditures.filter(isOwn), ...bills };
  return examinationOf({ ...facts, persons: [person], ...own }, pack, asOf);
}
