import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { PlaceRow } from '../place/place-rows.rules.js';
import { StartRefused } from '../start/start-refused.js';
import type { BegunChange } from './begun-change.js';
import { SAMPLE_REVISION, type PolicyFolders } from '../place/read-place.js';

/** The parameters of the place that were accepted last (`place apply`, `db install`). */
export interface AcceptedRevision {
  readonly digest: string;
  /** Minute in China, for reading. */
  readonly at: string;
  readonly by: string;
  /** A change of departments that may have left the files half written. */
  readonly begun?: BegunChange | undefined;
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
export interface AcceptedPlace extends AcceptedRevision {
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
export function revisionDiffers(
  { at, by, begun }: AcceptedRevision,
  { placeDir }: PolicyFolders,
): StartRefused {
  const sample = { zh: '样例（未设 PLACE_DIR）', en: 'the sample (PLACE_DIR is not set)' };
  const folder = placeDir === undefined ? sample : { zh: placeDir, en: placeDir };
  const params = { at, by, ...inBothLanguages({ folder, next: nextStep(begun) }) };
  return new StartRefused('PLACE_REVISION_DIFFERS', params);
}

function nextStep(begun: BegunChange | undefined): { readonly zh: string; readonly en: string } {
  if (begun === undefined)
    return {
      zh: '用 place check 核对后执行 place apply 启用，或放回已启用的文件',
      en: 'Look at them by place check and accept them by place apply, or put the accepted files back',
    };
  const { command, at, by } = begun;
  return {
    zh: `再次执行 ${command}（${by} 于 ${at} 开始，未完成），它从中断处继续`,
    en: `Run ${command} again, which ${by} began at ${at} and which was broken off: it goes on from there`,
  };
}
