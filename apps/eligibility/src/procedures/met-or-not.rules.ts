import type { Category } from '@aid-chain/vocabulary';
import type { Computed, Determined } from './procedure-definition.js';

/**
 * A category that is met asks for a positive opinion, unless another one that the family asked for is still open: nothing
 * that was asked for is passed over in silence (社会救助法 45). Where none is met, what nobody knows stays open.
 */
export function metOrNot({ categories }: Determined, requested: readonly Category[]): Computed {
  const outcomes = new Set(categories.map(({ outcome }) => outcome));
  if (outcomes.has('met'))
    return openRequests(categories, requested).length > 0 ? 'undetermined' : 'positive';
  return outcomes.has('undetermined') ? 'undetermined' : 'negative';
}

/** What the family asked for and nobody can conclude yet; what people left open waits without holding up the rest. */
export function openRequests<C extends Determined['categories'][number]>(
  categories: readonly C[],
  requested: readonly Category[],
): C[] {
  return categories.filter(
    ({ category, outcome, isLeftOpen }) =>
      outcome === 'undetermined' && isLeftOpen !== true && requested.includes(category),
  );
}
