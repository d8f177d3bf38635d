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

const MERGED = withMergedHouseholds(sql`$1::uuid`).text;

export async function situationOf(tx: CommandTx, householdId: string): Promise<HouseholdSituation> {
  const [found] = await tx.query<HouseholdSituation>(
    `select array(select distinct category from recognition
         where household_id = any(${MERGED}) and state = 'active' order by 1) as receives,
       array(select distinct track from case_track
         where household_id = any(${MERGED}) and state = 'open' order by 1) as "inWork",
       exists (select from household where id = any(${MERGED}) and restored) as "isRestored"`,
    [householdId],
  );
  return found ?? { receives: [], inWork: [], isRestored: false };
}
