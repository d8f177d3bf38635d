import { addDays, dateOf, instantAt, type Instant } from '@aid-chain/kernel';

/**
 * @returns the instants at which due work has to run to get from `from` to `to`: the beginning of every day between
 * them, in order, then `to` itself. A clock that jumps works off each day with its own business time.
 */
export function dueInstants(from: Instant, to: Instant): Instant[] {
  const instants: Instant[] = [];
  const last = dateOf(to);
  for (let day = addDays(dateOf(from), 1); day <= last; day = addDays(day, 1)) instants.push(instantAt(day));
  if (instants.at(-1) !== to) instants.push(to);
  return instants;
}
