import { refuse, RefusalError, townshipOf, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { isOfOwnRegion, type Actor } from '../actor/actor.js';
import type { Directory } from '../directory/directory.js';
import { placeCondition } from '../reads/region-filter.js';

/** A region that somebody asks for in a list, on a day. */
export interface AskedRegion {
  readonly regionCode: string;
  readonly today: IsoDate;
}

/**
 * The SQL condition of a list that is asked for one region, with all below it and what was merged into it. A code that never was
 * one is refused: the list would be empty, and read as if nothing of that place were there.
 * @param column the column of 12-digit region codes
 * @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE for a place outside the actor's own region; a department is kept to its own
 * referrals by another condition and may ask for any place, REGION_BELOW_TOWNSHIP for one below a township
 */
export async function askedRegion(
  directory: Directory,
  actor: Actor,
  { regionCode, today }: AskedRegion,
  column: SqlText,
): Promise<SqlText> {
  await checkRegion(directory, regionCode);
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

/** One that has ended or was merged is known for good. @throws RefusalError REGION_UNKNOWN */
export async function checkRegion(directory: Directory, regionCode: string, connection?: Sql): Promise<void> {
  if ((await directory.region(regionCode, connection)) === undefined)
    throw new RefusalError({ code: 'REGION_UNKNOWN', params: {} });
}

/**
 * A region that somebody names in a command: one that there is or was, and of the own place.
 * @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE
 */
export async function checkOwnRegion(
  directory: Directory,
  actor: Actor,
  regionCode: string,
  connection: Sql,
): Promise<void> {
  await checkRegion(directory, regionCode, connection);
  if (!isOfOwnRegion(actor, regionCode))
    throw new RefusalError({ code: 'REGION_OUTSIDE_SUBTREE', params: { regionCode } });
}

/** A department sees of a family the township alone, so it cannot ask for less (least data). @throws RefusalError */
function checkTownship(regionCode: string): void {
  const townshipCode = townshipOf(regionCode);
  if (townshipCode !== regionCode)
    throw new RefusalError(refuse('REGION_BELOW_TOWNSHIP', { regionCode, townshipCode }).refusal);
}
