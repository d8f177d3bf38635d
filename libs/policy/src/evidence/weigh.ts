import { add, holds, ZERO, type Exact } from '../exact/exact.js';
import type { Period, Provenance } from '../facts/facts.js';
import { areWithin, common, daysOf, without, type Days } from '../periods/days.js';
import { partOnDays } from '../periods/part-of-amount.js';
import { RANKS } from '../facts/sources.js';
import type { Tolerance } from './tolerance.js';

/** A line of one source with the days for which it counts. */
export interface Counted<T extends Provenance> {
  readonly item: T;
  readonly days: Days;
}

/** How the lines of a fact are compared. */
export interface EvidenceMeasure<T extends Provenance> {
  readonly amount: (item: T) => number;
  readonly period: (item: T) => Period;
  /** Who pays or issues: lines of different names are different things and add up. */
  readonly name: (item: T) => string | undefined;
  /** Whether the source of a line knows the whole of the thing: what a weaker one calls its parts sets nothing apart. */
  readonly knowsWhole: (item: T) => boolean;
  /** Whether a total of several days holds what others say of some of them, as a sum of bills does. */
  readonly holdsParts: boolean;
}

export interface Weighed<T extends Provenance> {
  readonly counted: readonly Counted<T>[];
  readonly conflict: boolean;
}

interface Weighing<T extends Provenance> {
  readonly measure: EvidenceMeasure<T>;
  readonly tolerance: Tolerance;
  /** The source that a person found to be right. */
  readonly preferred: string | undefined;
}

type Lines<T extends Provenance> = readonly Counted<T>[];
type Degree = 'stronger' | 'same-rank';

/**
 * What counts of several sources on one thing. A stronger source takes the place of a weaker one on the days
 * that it covers, where it is equal or higher; where it is lower beyond the tolerance, or two of one rank differ, they
 * contradict each other. Lines of different payers or issuers add up, but no name of a weaker source sets a line apart
 * from one that knows the whole. The order of the lines makes no difference.
 */
export function weigh<T extends Provenance>(lines: Lines<T>, by: Weighing<T>): Weighed<T> {
  const ofRanks = RANKS.map((rank) =>
    ofOneRank(
      lines.filter(({ item }) => item.confidence === rank),
      by,
    ),
  );
  return ofRanks.reduce((strong, weak) => {
    const both = against(strong.counted, weak.counted, 'stronger', by);
    return { counted: both.counted, conflict: strong.conflict || weak.conflict || both.conflict };
  });
}

/** What some lines come to on some days. */
export function amountOn<T extends Provenance>(
  lines: Lines<T>,
  days: Days,
  measure: EvidenceMeasure<T>,
): Exact {
  return lines.reduce((sum, { item, days: counted }) => {
    const both = common(counted, days);
    return both.length === 0 ? sum : add(sum, partOnDays(measure.amount(item), measure.period(item), both));
  }, ZERO);
}

/** Every day that some lines cover. */
export function daysCovered(lines: readonly { readonly days: Days }[]): Days {
  return daysOf(lines.flatMap(({ days }) => days));
}

function ofOneRank<T extends Provenance>(lines: Lines<T>, by: Weighing<T>): Weighed<T> {
  const sources = [...new Set(lines.map(({ item }) => item.source))].sort();
  const bySource = sources.map((source) => lines.filter(({ item }) => item.source === source));
  const named = bySource.filter((own) => isNamed(own, by.measure));
  const unnamed = bySource.filter((own) => !isNamed(own, by.measure));
  return [...named, ...unnamed].reduce<Weighed<T>>(
    (all, own) => {
      const both = against(all.counted, own, 'same-rank', by);
      return { counted: both.counted, conflict: all.conflict || both.conflict };
    },
    { counted: [], conflict: false },
  );
}

function isNamed<T extends Provenance>(lines: Lines<T>, { name }: EvidenceMeasure<T>): boolean {
  return lines.every(({ item }) => name(item) !== undefined);
}

function against<T extends Provenance>(
  a: Lines<T>,
  b: Lines<T>,
  degree: Degree,
  by: Weighing<T>,
): Weighed<T> {
  if (a.length === 0 || b.length === 0) return { counted: [...a, ...b], conflict: false };
  if (!isNamed(a, by.measure) || !isNamed(b, by.measure)) return settled(a, b, degree, by);
  const [thingA, thingB] = thingsOf(a, b, degree, by.measure);
  const things = [...new Set([...a.map(thingA), ...b.map(thingB)])].sort();
  const parts = things.map((thing) =>
    settled(
      a.filter((line) => thingA(line) === thing),
      b.filter((line) => thingB(line) === thing),
      degree,
      by,
    ),
  );
  return {
    counted: parts.flatMap(({ counted }) => counted),
    conflict: parts.some(({ conflict }) => conflict),
  };
}

/** The name under which a line of a stronger source that knows the whole meets those of a weaker one. */
const WHOLE = '';

/**
 * Of which thing a line speaks, on either side: by its name. A name that both sides give is one thing; the others of the
 * weaker side are held against what the stronger knows in whole, as a clerk's code for an employer is not the source's.
 */
function thingsOf<T extends Provenance>(
  a: Lines<T>,
  b: Lines<T>,
  degree: Degree,
  { name, knowsWhole }: EvidenceMeasure<T>,
): readonly [ThingOf<T>, ThingOf<T>] {
  const nameOf: ThingOf<T> = ({ item }) => name(item) ?? WHOLE;
  const [namesA, namesB] = [new Set(a.map(nameOf)), new Set(b.map(nameOf))];
  const isWhole = (line: Counted<T>) => knowsWhole(line.item) && !namesB.has(nameOf(line));
  if (degree === 'same-rank' || !a.some(isWhole)) return [nameOf, nameOf];
  return [
    (line) => (isWhole(line) ? WHOLE : nameOf(line)),
    (line) => (namesA.has(nameOf(line)) ? nameOf(line) : WHOLE),
  ];
}

type ThingOf<T extends Provenance> = (line: Counted<T>) => string;

/** Which of two sources on one thing counts on the days of both, and whether they differ too much. */
function settled<T extends Provenance>(
  a: Lines<T>,
  b: Lines<T>,
  degree: Degree,
  by: Weighing<T>,
): Weighed<T> {
  const [daysA, daysB] = [daysCovered(a), daysCovered(b)];
  if (common(daysA, daysB).length === 0) return { counted: [...a, ...b], conflict: false };
  const { days, judged } = comparison(daysA, daysB, degree, by.measure.holdsParts);
  const [sumA, sumB] = [amountOn(a, days, by.measure), amountOn(b, days, by.measure)];
  const beyond = { a: by.tolerance.isBeyond(sumA, sumB), b: by.tolerance.isBeyond(sumB, sumA) };
  const conflict = judged.some((side) => beyond[side]);
  const first = preference(a, b, by.preferred) ?? (holds(sumA, 'ge', sumB) ? 'a' : 'b');
  const counted =
    first === 'a'
      ? [...a, ...beside(b, daysA, by.measure.holdsParts)]
      : [...b, ...beside(a, daysB, by.measure.holdsParts)];
  return { counted, conflict };
}

/** The days on which two are compared, and which of them being higher contradicts the other. */
function comparison(
  a: Days,
  b: Days,
  degree: Degree,
  holdsParts: boolean,
): { readonly days: Days; readonly judged: readonly ('a' | 'b')[] } {
  const [aInB, bInA] = [areWithin(a, b), areWithin(b, a)];
  if (degree === 'stronger') {
    return holdsParts && aInB && !bInA ? { days: b, judged: [] } : { days: a, judged: ['b'] };
  }
  if (aInB && bInA) return { days: a, judged: ['a', 'b'] };
  // A part may be less than its whole, never more.
  if (bInA) return { days: a, judged: ['b'] };
  if (aInB) return { days: b, judged: ['a'] };
  return { days: common(a, b), judged: ['a', 'b'] };
}

function preference<T extends Provenance>(
  a: Lines<T>,
  b: Lines<T>,
  preferred?: string,
): 'a' | 'b' | undefined {
  const [inA, inB] = [a, b].map((lines) => lines.some(({ item }) => item.source === preferred));
  if (inA === inB) return undefined;
  return inA === true ? 'a' : 'b';
}

/** What is left of lines beside days on which another source counts. */
function beside<T extends Provenance>(lines: Lines<T>, days: Days, holdsParts: boolean): Counted<T>[] {
  return lines.flatMap((line) => {
    const rest = without(line.days, days);
    if (rest.length === 0 || (holdsParts && common(line.days, days).length > 0)) return [];
    return [{ item: line.item, days: rest }];
  });
}
