import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';

/**
 * Since when the end of what a case recognised, or proposed to end, is public; null where it is not. Its proposal is held, so
 * that the publicity does not end while an objection to it comes in (T43 26).
 */
export async function endPublicSince(tx: Tx, caseId: string, track: Track): Promise<IsoDate | null> {
  const found = await sql`
    select a.publicity_from::text as "from" from adjustment a join recognition r on r.recognition_id = a.recognition_id
     where (a.case_id = ${caseId}::uuid or r.case_id = ${caseId}::uuid) and a.track = ${track}
       and a.state in ('proposed', 'heard') and a.publicity_from is not null and a.publicity_ended_on is null
     order by a.publicity_from, a.adjustment_id for share of a`.on<{ readonly from: IsoDate }>(tx);
  return found[0]?.from ?? null;
}
