import { sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { Category, Track } from '@aid-chain/vocabulary';
import { withMergedHouseholds } from '../population/merged-households.sql.js';

/** What a household is recognised as, and which tracks are being examined; with those that were merged into it. */
export interface HouseholdSituation {
  readonly receives: readonly Category[];
  readonly inWork: readonly Track[];
  /** Whether an end of the household was entered by mistake, and it stands again. */
  readonly isRestored: boolean;
}

export async function situationOf(tx: CommandTx, householdId: string): Promise<HouseholdSituation> {
  const merged = withMergedHouseholds(sql`${householdId}::uuid`);
  const [found] = await sql`
    select array(select distinct category from recognition
        where household_id = any(${merged}) and state = 'active' order by 1) as receives,
      array(select distinct track from case_track
        where household_id = any(${merged}) and state = 'open' order by 1) as "inWork",
       exists (select from household where id = any(${merged}) and restored) as "isRestored"`.on<HouseholdSituation>(
    tx,
  );
  return found ?? { receives: [], inWork: [], isRestored: false };
}
