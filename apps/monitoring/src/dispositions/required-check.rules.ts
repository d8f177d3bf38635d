import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Category, Disposition } from '@aid-chain/vocabulary';
import type { Indicator } from '../indicators/indicator.js';

/**
 * A death or a change of members that was found true touches what the household receives, so no other disposition ends
 * the warning without the review of it (S2-09, N22). Refuses CHECK_REQUIRED.
 * @param receives what the household is recognised as
 */
export function checkedWhereRequired(
  indicator: Pick<Indicator, 'check'> | undefined,
  dispositions: readonly Disposition[],
  receives: readonly Category[],
): Result<undefined> {
  const isOwed = indicator?.check?.isRequired === true && receives.length > 0;
  const isDone = dispositions.includes('check') || dispositions.includes('unsubstantiated');
  return isOwed && !isDone ? refuse('CHECK_REQUIRED') : ok(undefined);
}
