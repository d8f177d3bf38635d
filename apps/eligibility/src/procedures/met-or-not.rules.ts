import type { Computed, Determined } from './procedure-definition.js';

/** A category that is met asks for a positive opinion; where none is, what nobody knows stays open. */
export function metOrNot({ categories }: Determined): Computed {
  const outcomes = new Set(categories.map(({ outcome }) => outcome));
  if (outcomes.has('met')) return 'positive';
  return outcomes.has('undetermined') ? 'undetermined' : 'negative';
}
