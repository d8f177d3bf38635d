import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Adjustment, Hearing } from './adjustment.state.js';

/**
 * Whoever proposed what becomes less, or heard the family on it, does not decide it, as who gave the opinion does not
 * decide the case (D57 17, 20; L-01). What a run proposed nobody chose: the rules found it, and who took the run in may
 * decide it once somebody else has heard the family. Refuses ADJUSTMENT_NEEDS_SECOND_OFFICIAL.
 * @param hearing the one that stands for it
 * @param by who is about to decide
 */
export function secondOfficialDecides(
  { proposedBy, source }: Pick<Adjustment, 'proposedBy' | 'source'>,
  hearing: Pick<Hearing, 'recordedBy' | 'heardBy'> | undefined,
  by: string,
): Result<true> {
  const proposed = source !== 'redetermination' && proposedBy === by;
  const heard = hearing !== undefined && [hearing.recordedBy, ...hearing.heardBy].includes(by);
  return proposed || heard ? refuse('ADJUSTMENT_NEEDS_SECOND_OFFICIAL') : ok(true);
}
