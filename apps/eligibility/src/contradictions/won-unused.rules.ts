import { aboutOf, type Contradiction, type Resolution } from '@aid-chain/policy';

/** A fact that a remedy won in another case of the family, and that does not count in this one. */
export interface UnusedFact
  extends Pick<Resolution, 'key' | 'amount' | 'on' | 'period'>, ReturnType<typeof aboutOf> {}

/**
 * Facts that were won in another case and count here by no line: the days of which they are do not fill the window of this case, or no
 * source of it states anything of them. What newer evidence has opened again is a contradiction and none of these.
 */
export function wonButUnused(
  resolutions: readonly Resolution[],
  contradictions: readonly Contradiction[],
): readonly UnusedFact[] {
  const weighed = new Set(contradictions.map(({ key }) => key));
  return resolutions
    .filter(
      (each) => each.isCarried === true && each.reasonCode === 'won-by-remedy' && !weighed.has(each.key),
    )
    .map(({ key, amount, on, period }) => ({ key, ...aboutOf(key), amount, on, period }));
}
