import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { PlaceRow } from '../place/place-rows.rules.js';
import { StartRefused } from '../start/start-refused.js';
import { SAMPLE_REVISION, type PolicyFolders } from '../place/read-place.js';

/** The parameters of the place that were accepted last (`place apply`, `db install`). */
export interface AcceptedRevision {
  readonly digest: string;
  /** Minute in China, for reading. */
  readonly at: string;
  readonly by: string;
}

const REVISION = sql`
  digest, to_char(accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, accepted_by as by`;

/** @param connection one that may read the directory. @returns undefined where nobody ever accepted a place. */
export async function acceptedRevision(connection: Sql): Promise<AcceptedRevision | undefined> {
  const [accepted] = await sql`
    select ${REVISION} from directory.place_revision order by id desc limit 1`.on<AcceptedRevision>(
    connection,
  );
  return accepted;
}

/** A revision with what it took, row by row. */
interface AcceptedPlace extends AcceptedRevision {
  readonly rows: readonly PlaceRow[];
}

/** @returns undefined where nobody accepted a place, or an earlier release did, which kept no rows */
export async function acceptedPlace(connection: Sql): Promise<AcceptedPlace | undefined> {
  const [accepted] = await sql`
    select * from (select ${REVISION}, rows from directory.place_revision order by id desc limit 1) last
     where rows is not null`.on<AcceptedPlace>(connection);
  return accepted;
}

/**
 * The sample takes the place of nobody: its invented people would lock out those of a deployment.
 * @throws RefusalError PLACE_NOT_SET where a place was accepted that is not the sample
 */
export async function refuseSampleOverPlace(connection: Sql): Promise<void> {
  const accepted = await acceptedRevision(connection);
  if (accepted !== undefined && accepted.digest !== SAMPLE_REVISION)
    throw new RefusalError({ code: 'PLACE_NOT_SET', params: {} });
}

/** @returns why a service does not start with files that nobody accepted, in Chinese and English. */
export function revisionDiffers({ at, by }: AcceptedRevision, { placeDir }: PolicyFolders): StartRefused {
  const sample = { zh: '样例（未设 PLACE_DIR）', en: 'the sample (PLACE_DIR is not set)' };
  const folder = placeDir === undefined ? sample : { zh: placeDir, en: placeDir };
  const params = { at, by, ...inBothLanguages({ folder }) };
  return new StartRefused('PLACE_REVISION_DIFFERS', params);
}
