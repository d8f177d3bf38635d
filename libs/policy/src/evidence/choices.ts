import type { Contradiction } from '../facts/contradiction.js';
import { liesAtSeveral, QUERIED_TOGETHER } from '../facts/sources.js';

/** What can be found right of a contradiction, with the amount that it says. */
export interface SourceChoice {
  readonly source: string;
  readonly amount: number;
}

/**
 * Whom civil affairs may find right: each source that gives a figure. Where an asset lies at several queried sources,
 * each holds a part, so they are chosen together, and only where none of them is without a figure.
 */
export function choicesOf({ fact, kind, figures }: Contradiction): SourceChoice[] {
  const known = figures.flatMap(({ source, amount }) => (amount === null ? [] : [{ source, amount }]));
  const queried = figures.filter(({ confidence }) => confidence === 'verified');
  if (fact !== 'asset' || !liesAtSeveral(kind) || queried.length < 2) return known;
  const others = known.filter(({ source }) => !queried.some((each) => each.source === source));
  if (queried.some(({ amount }) => amount === null)) return others;
  const amount = queried.reduce((sum, each) => sum + (each.amount ?? 0), 0);
  return [...others, { source: QUERIED_TOGETHER, amount }];
}
