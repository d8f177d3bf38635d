import { refuse, RefusalError, townshipOf, type IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
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
 * referrals by another condition and may ask for any place, REGION_BELOW_TOWNSHIP for one below a township
 */
export function askedRegion(
  directory: Directory,
  actor: Actor,
  { regionCode, today }: AskedRegion,
  column: SqlText,
): SqlText {
  const scope = directory.scope(regionCode, today);
  if (actor.role === 'department') {
    checkTownship(regionCode);
    // By the township that is shown: a village that went to another one would otherwise be found out by asking for both.
    return placeCondition(scope, sql`rpad(left(${column}, 9), 12, '0')`);
  }
  if (actor.regionCode !== undefined && !isOfOwnRegion(actor, regionCode))
    throw new RefusalError(refuse('REGION_OUTSIDE_SUBTREE', { regionCode }).refusal);
  return placeCondition(scope, column);
}

/** A department sees of a family the township alone, so it cannot ask for less (least data). @throws RefusalError */
function checkTownship(regionCode: string): void {
  const townshipCode = townshipOf(regionCode);
  if (townshipCode !== regionCode)
    throw new RefusalError(refuse('REGION_BELOW_TOWNSHIP', { regionCode, townshipCode }).refusal);
}
