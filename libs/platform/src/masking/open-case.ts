import { RefusalError } from '@aid-chain/kernel';
import type { StatedPurpose } from '../audit/purpose.js';
import { openForPurpose } from './purpose.rules.js';

/**
 * Nobody looks in full at what is closed but for a complaint, supervision, a review or an audit order (L-15). Called inside
 * an audited read, so that the attempt leaves its row.
 * @throws RefusalError LOOK_UP_CASE_CLOSED
 */
export function checkOpenCase(unmask: StatedPurpose | undefined, isOpen: boolean): void {
  if (unmask === undefined) return;
  const allowed = openForPurpose(unmask, isOpen);
  if (!allowed.ok) throw new RefusalError(allowed.refusal);
}
