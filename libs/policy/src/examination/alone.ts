import type { ExpenditureFact, PersonFacts } from '../facts/facts.js';
import { examinationOf, type Examination } from './examination.js';

/**
 * One person examined alone, as a household of one; `withoutItems`: incomes that do not count for it. Of the spending of
 * several people only what names the person is theirs; of their property that as well, and of what names nobody it is open
 * whose part is whose.
 */
export function aloneOf(
  examination: Examination,
  person: PersonFacts,
  withoutItems: readonly string[] = [],
): Examination {
  const { facts, pack, asOf } = examination;
  const incomes = facts.incomes.filter(({ itemCode }) => !withoutItems.includes(itemCode));
  const isOnly = facts.persons.length === 1;
  const isOwn = ({ personId }: ExpenditureFact) =>
    personId === person.personId || (isOnly && personId === undefined);
  const bills = facts.bills === undefined ? {} : { bills: facts.bills.filter(isOwn) };
  const own = { incomes, expenditures: facts.expenditures.filter(isOwn), ...bills };
  const part = { whole: examination, is: 'one' } as const;
  return examinationOf({ ...facts, persons: [person], ...own }, pack, asOf, part);
}
