import type { IsoDate } from '@aid-chain/kernel';
import type { Bilingual, Category, CategoryOutcome } from '@aid-chain/vocabulary';
import { trackOf } from '../categories/track-of.js';
import { categoryResults } from '../determination/decide.js';
import type { CaseFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { movablesOf, type Movable } from './moves.js';

/** What would change the result of a category: one number of the case, and from which value on. */
export interface Counterfactual {
  readonly category: Category;
  readonly name: Bilingual;
  readonly personId: string | null;
  readonly unit: 'fen' | 'count';
  readonly from: number;
  /** The nearest value with another result. */
  readonly to: number;
  readonly outcome: CategoryOutcome;
}

/** What was found of a category, and of how many of the numbers that the case states. */
export interface Counterfactuals {
  readonly outcome: CategoryOutcome;
  readonly changes: readonly Counterfactual[];
  readonly stated: number;
  /** Those that were moved: the largest, where a case states more than {@link MAX_MOVED}. */
  readonly moved: number;
}

/** A case that lists hundreds of bills is decided again some thousands of times at most. */
export const MAX_MOVED = 60;

/** A result that more or less of one number may turn over; the others stay open, or are no result at all. */
const DECIDED: readonly CategoryOutcome[] = ['met', 'not-met', 'proposed', 'not-proposed'];

/**
 * The single numbers that would change the result of a category, each with the nearest value that does, found by
 * deciding the case again with that number moved and everything else as it is. A case that is still open has none:
 * there what is missing says what would change it.
 */
export function counterfactuals(
  facts: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  category: Category,
): Counterfactuals {
  const track = trackOf(category);
  const outcomeOf = (moved: CaseFacts): CategoryOutcome =>
    categoryResults(moved, pack, asOf, track).find((each) => each.category === category)?.outcome ??
    'not-examined';
  const outcome = outcomeOf(facts);
  const all = movablesOf(facts);
  const tried = all.length <= MAX_MOVED ? all : largest(all);
  const counts = { outcome, stated: all.length };
  if (!DECIDED.includes(outcome)) return { ...counts, moved: 0, changes: [] };
  const changes = tried.flatMap((movable) => changesOf(movable, { category, now: outcome, outcomeOf }));
  return { ...counts, moved: tried.length, changes };
}

/** What a number is moved against: the result of today, and how another one is found. */
interface Tested {
  readonly category: Category;
  readonly now: CategoryOutcome;
  readonly outcomeOf: (moved: CaseFacts) => CategoryOutcome;
}

function changesOf(movable: Movable, { category, now, outcomeOf }: Tested): Counterfactual[] {
  const { name, personId, unit, value } = movable;
  return [movable.least, movable.most].flatMap((end): Counterfactual[] => {
    const outcome = end === value ? now : outcomeOf(movable.at(end));
    if (outcome === now || !DECIDED.includes(outcome)) return [];
    const to = nearest(movable, end, (moved) => outcomeOf(moved) === now);
    return [{ category, name, personId, unit, from: value, to, outcome: outcomeOf(movable.at(to)) }];
  });
}

function largest(all: readonly Movable[]): readonly Movable[] {
  return [...all].sort((a, b) => b.value - a.value).slice(0, MAX_MOVED);
}

/** The value nearest to today’s that has another result, on the way to an end that has one. */
function nearest(movable: Movable, end: number, isAsNow: (facts: CaseFacts) => boolean): number {
  let [same, other] = [movable.value, end];
  while (same - other > 1 || other - same > 1) {
    const middle = half(same, other);
    if (isAsNow(movable.at(middle))) same = middle;
    else other = middle;
  }
  return other;
}

function half(a: number, b: number): number {
  return Number((BigInt(a) + BigInt(b)) / 2n);
}
