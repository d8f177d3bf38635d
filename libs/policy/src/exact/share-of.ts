import { times, type Exact } from './exact.js';

/** Basis points of a whole: shares and multiples are given in them. */
export const BASIS = 10_000;

/**
 * A share, or a multiple, of a value in basis points; exact, whoever needs a whole number rounds it.
 * @param parts among how many the share is divided
 */
export function shareOf(value: Exact, basisPoints: number, parts = 1): Exact {
  return times(value, basisPoints, BASIS * parts);
}
