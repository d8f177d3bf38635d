import type { Track } from '@aid-chain/vocabulary';
import { rows, sql, type SqlText, type Tx } from '@aid-chain/messaging';

/** A track of a case, with the household that it is about. */
export interface TrackOfCase {
  readonly caseId: string;
  readonly track: Track;
  readonly householdId: string;
}

/** Closes or reopens tracks; one that was not yet known is entered in that state. */
export async function saveTrackStates(
  tx: Tx,
  tracks: readonly TrackOfCase[],
  state: 'open' | 'closed',
): Promise<void> {
  await sql`
    insert into case_track (case_id, track, household_id, state)
    select distinct on ("caseId", track) "caseId", track, "householdId", ${state}
    from ${rows('t', { caseId: 'uuid', track: 'text', householdId: 'uuid' }, tracks)}
    order by "caseId", track
    on conflict (case_id, track) do update set state = excluded.state`.on(tx);
}

/** The condition on a column of household ids that the household has a case of this application. */
export function hasApplication(householdId: SqlText, applicationId: string): SqlText {
  return sql`${householdId} in (select household_id from case_track where application_id = ${applicationId}::uuid)`;
}
