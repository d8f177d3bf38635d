import { ownPart } from '../evidence/spending.js';
import type { ExpenditureFact } from '../facts/facts.js';

/**
 * Puts the bills of a department, as verified data, beside what was declared, surveyed and reported (S0-19, S3-04).
 * A bill that stands there already is not counted twice: the same person, kind, day and amount is the same bill, and a
 * total of several days holds the bills of its days, so that the larger of the two counts.
 * @param facts what counts without the bills; an expenditure of no person is of the whole household
 */
export function withDepartmentBills(
  facts: readonly ExpenditureFact[],
  bills: readonly ExpenditureFact[],
): ExpenditureFact[] {
  const dropped = new Set<ExpenditureFact>();
  const placed = new Set<ExpenditureFact>();
  for (const fact of singleDaysFirst(facts)) {
    const same = sameBills(
      fact,
      bills.filter((bill) => !placed.has(bill)),
    );
    if (same.length === 0) continue;
    same.forEach((bill) => placed.add(bill));
    const weaker = same.reduce((sum, bill) => sum + ownPart(bill), 0) < ownPart(fact) ? same : [fact];
    weaker.forEach((item) => dropped.add(item));
  }
  return [...facts, ...bills].filter((item) => !dropped.has(item));
}

/** A bill that stands there by itself is taken for it before a total that may hold it too; an estimate for none. */
function singleDaysFirst(facts: readonly ExpenditureFact[]): ExpenditureFact[] {
  const firm = facts.filter(({ confidence }) => confidence !== 'estimated');
  return [...firm.filter(isOneDay), ...firm.filter((fact) => !isOneDay(fact))];
}

/** One bill of the same amount for a day, every bill of its days for a total. */
function sameBills(fact: ExpenditureFact, bills: readonly ExpenditureFact[]): ExpenditureFact[] {
  const within = bills.filter((bill) => holds(fact, bill));
  return isOneDay(fact) ? within.filter((bill) => ownPart(bill) === ownPart(fact)).slice(0, 1) : within;
}

function holds(fact: ExpenditureFact, bill: ExpenditureFact): boolean {
  const samePerson = fact.personId === undefined || fact.personId === bill.personId;
  const { from, to } = bill.period;
  return samePerson && fact.kind === bill.kind && fact.period.from <= from && to <= fact.period.to;
}

function isOneDay({ period }: ExpenditureFact): boolean {
  return period.from === period.to;
}
