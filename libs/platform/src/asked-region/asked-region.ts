import { refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { SqlText } from '@aid-chain/messaging';
import { isOfOwnRegion, type Actor } from '../actor/actor.js';
import type { Directory } from '../directory/directory.js';
import { placeCondition } from '../reads/region-filter.js';

/** A region that somebody asks for in a list, on a day. */
export interface AskedRegion {
  readonly regionCode: string;
  readonly today: IsoDate;
}

/**
 * The SQL condition of a list that is asked for one region, with all below it and what was merged into it.
 * @param column the column of 12-digit region codes
 * @throws RefusalError REGION_OUTSIDE_SUBTREE for a place outside the actor's own region; a department is kept to its own
 * referrals by another condition and may ask for any place
 */
export function askedRegion(
  directory: Directory,
  actor: Actor,
  { regionCode, today }: AskedRegion,
  column: SqlText,
): SqlText {
  const everywhere = actor.role === 'department' || actor.regionCode === undefined;
  if (!everywhere && !isOfOwnRegion(actor, regionCode))
    throw new RefusalError(refuse('REGION_OUTSIDE_SUBTREE', { regionCode }).refusal);
  return placeCondition(directory.scope(regionCode, today), column);
}
