import { RefusalError } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { isAmong, type DeclaredRelative } from './impartial.js';
import type { Unmasking } from './unmask.decorator.js';

/**
 * Nobody looks at a declared close relative in full (D57 11; L-15): where it decides alone, a masked look leaves out what such a family has. Called
 * inside an audited read, so that the attempt leaves its row.
 * @param declared the officials to whom the family declared to be related; how a staff code is spelt makes no difference
 * @throws RefusalError CLOSE_RELATIVE
 */
export function checkRecusal(
  actor: Actor,
  unmask: Unmasking | undefined,
  declared: readonly DeclaredRelative[],
): void {
  if (unmask === undefined || actor.staffCode === undefined) return;
  if (!isAmong(actor.staffCode, declared)) return;
  throw new RefusalError({ code: 'CLOSE_RELATIVE', params: { staffCodes: actor.staffCode } });
}
