import type { Track } from '@aid-chain/vocabulary';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';

export interface EndedTrack {
  readonly caseId: string;
  readonly track: Track;
  readonly householdId: string;
}

/** Closes tracks; one that was not yet known is entered as closed. */
export async function closeTracks(tx: Tx, ended: readonly EndedTrack[]): Promise<void> {
  const rows = ended.map(({ caseId, track, householdId }) => ({
    case_id: caseId,
    track,
    household_id: householdId,
  }));
  await tx.query(
    `insert into case_track (case_id, track, household_id, state)
     select distinct on (case_id, track) case_id, track, household_id, 'closed'
     from jsonb_to_recordset($1::jsonb) as t(case_id uuid, track text, household_id uuid)
     order by case_id, track
     on conflict (case_id, track) do update set state = 'closed'`,
    [JSON.stringify(rows)],
  );
}

/** The condition on a column of household ids that the household has a case of this application. */
export function hasApplication(householdId: SqlText, applicationId: string): SqlText {
  return sql`${householdId} in (select household_id from case_track where application_id = ${applicationId}::uuid)`;
}
