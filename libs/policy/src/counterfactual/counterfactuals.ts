import type { IsoDate } from '@aid-chain/kernel';
import type { Bilingual, Category, CategoryOutcome } from '@aid-chain/vocabulary';
import { decide } from '../determination/decide.js';
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
): readonly Counterfactual[] {
  const outcomeOf = (moved: CaseFacts): CategoryOutcome =>
    decide(moved, pack, asOf).categories.find((each) => each.category === category)?.outcome ??
    'not-examined';
  const now = outcomeOf(facts);
  if (!DECIDED.includes(now)) return [];
  return movablesOf(facts).flatMap((movable) => {
    const { name, personId, unit, value } = movable;
    return [movable.least, movable.most].flatMap((end): readonly Counterfactual[] => {
      const outcome = end === value ? now : outcomeOf(movable.at(end));
      if (outcome === now || !DECIDED.includes(outcome)) return [];
      const to = nearest(movable, end, (moved) => outcomeOf(moved) === now);
      return [{ category, name, personId, unit, from: value, to, outcome: outcomeOf(movable.at(to)) }];
    });
  });
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
