import { foldReference } from '@aid-chain/kernel';
import { exact } from '../exact/exact.js';
import type { Resolution } from '../facts/contradiction.js';
import type { ExpenditureFact } from '../facts/facts.js';
import { ownPart } from './own-part.js';
import type { Tolerance } from './tolerance.js';

type Lines = readonly ExpenditureFact[];

/** What civil affairs found right of bills that were in question. */
export interface DecidedBills {
  readonly source: string | null;
  readonly bills: Lines;
}

/**
 * Puts the bills of a department, as verified data, beside what was declared, surveyed and reported (S0-19, S3-04).
 * A bill that stands there already is not counted twice: one of the same person, kind and day is the same bill, whatever
 * its amount, and a total of several days holds the bills of its days. The larger counts until civil affairs decides.
 * @param facts what counts without the bills; an expenditure of no person is of the whole household
 * @param decided bills of which civil affairs found one side right: that side alone counts
 */
export function withDepartmentBills(facts: Lines, bills: Lines, decided?: DecidedBills): ExpenditureFact[] {
  const isRight = (bill: ExpenditureFact) =>
    decided?.bills.includes(bill) === true && bill.source === decided.source;
  const counting = bills.filter((bill) => decided?.bills.includes(bill) !== true || isRight(bill));
  const dropped = new Set<ExpenditureFact>();
  for (const [fact, same] of pairs(facts, counting)) {
    const isLarger = same.reduce((sum, bill) => sum + ownPart(bill), 0) < ownPart(fact);
    const weaker = isLarger && !(isOneDay(fact) && same.some(isRight)) ? same : [fact];
    weaker.forEach((item) => dropped.add(item));
  }
  return [...facts, ...counting].filter((item) => !dropped.has(item));
}

/**
 * The bills of which another source gives, for the person and the day, another amount beyond the tolerance and none the
 * same: they may be one bill, which only people can tell, as a department's row comes without issuer and number.
 */
export function billsInQuestion(facts: Lines, bills: Lines, { isBeyond }: Tolerance): ExpenditureFact[] {
  return bills.filter((bill) => {
    const sameDay = facts.filter((fact) => isFirm(fact) && isOneDay(fact) && mayHold(fact, bill));
    if (sameDay.some((fact) => ownPart(fact) === ownPart(bill))) return false;
    return sameDay.some((fact) => {
      const isOther = bills.some((other) => mayHold(fact, other) && ownPart(other) === ownPart(fact));
      const [a, b] = [exact(ownPart(fact)), exact(ownPart(bill))];
      return !isOther && (isBeyond(a, b) || isBeyond(b, a));
    });
  });
}

/** Whether a decision was made with a department's bills in view: it names the department with that day or that amount. */
export function hasSeen({ figures = [] }: Resolution, bills: Lines): boolean {
  return bills.every(({ source, asOf }) => {
    const amount = bills.reduce((sum, bill) => sum + (bill.source === source ? ownPart(bill) : 0), 0);
    return figures.some(
      (figure) => figure.source === source && (figure.asOf >= asOf || figure.amount === amount),
    );
  });
}

/** The bills that each line holds, each once: the equal one first, then the nearest of the day, then those of a total. */
function pairs(facts: Lines, bills: Lines): Map<ExpenditureFact, Lines> {
  const firm = facts.filter(isFirm);
  const days = firm.filter(isOneDay);
  const found = new Map<ExpenditureFact, Lines>();
  const placed = new Set<ExpenditureFact>();
  const place = (fact: ExpenditureFact, choose: (held: Lines) => Lines) => {
    if (found.has(fact)) return;
    const same = choose(bills.filter((bill) => !placed.has(bill) && mayHold(fact, bill)));
    same.forEach((bill) => placed.add(bill));
    if (same.length > 0) found.set(fact, same);
  };
  for (const fact of days) place(fact, (held) => held.filter((bill) => apart(fact, bill) === 0).slice(0, 1));
  for (const fact of days)
    place(fact, (held) => [...held].sort((a, b) => apart(fact, a) - apart(fact, b)).slice(0, 1));
  for (const fact of firm.filter((each) => !isOneDay(each))) place(fact, (held) => held);
  return found;
}

function apart(fact: ExpenditureFact, bill: ExpenditureFact): number {
  const more = ownPart(fact) - ownPart(bill);
  return more < 0 ? -more : more;
}

/** Whether a line may be the bill or hold it: no other person, issuer or number, and the days of the bill. */
function mayHold(fact: ExpenditureFact, bill: ExpenditureFact): boolean {
  const samePerson = fact.personId === undefined || fact.personId === bill.personId;
  const { from, to } = bill.period;
  const within = fact.period.from <= from && to <= fact.period.to;
  return samePerson && fact.kind === bill.kind && within && !(isOneDay(fact) && hasOtherName(fact, bill));
}

function hasOtherName(a: ExpenditureFact, b: ExpenditureFact): boolean {
  return (['issuer', 'billNo'] as const).some((name) => {
    const [first, second] = [a[name], b[name]];
    return first !== undefined && second !== undefined && foldReference(first) !== foldReference(second);
  });
}

function isFirm({ confidence }: ExpenditureFact): boolean {
  return confidence !== 'estimated';
}

function isOneDay({ period }: ExpenditureFact): boolean {
  return period.from === period.to;
}
