import { isCodeOf } from './code-list.js';
import { lookActionCodes, SEEN_BY_LOOK, type LookAction } from './look-actions.js';
import { dataSeenCodes, type DataSeen } from './looks.js';

/** Looks that have a purpose and show names and numbers masked all the same. */
export const ALWAYS_MASKED: readonly LookAction[] = ['person.searched', 'access-log.shown'];

/**
 * @param recorded the kinds that one look showed, where that differs from look to look
 * @returns the kinds of data that a look shows; none for an action that this release does not know
 */
export function dataSeen(action: string, recorded?: readonly string[] | null): readonly DataSeen[] {
  if (recorded !== undefined && recorded !== null)
    return recorded.filter((kind): kind is DataSeen => isCodeOf(dataSeenCodes, kind));
  return isCodeOf(lookActionCodes, action) ? SEEN_BY_LOOK[action] : [];
}
