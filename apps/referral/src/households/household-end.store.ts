import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { withFamiliesOf } from './family.sql.js';

/** A household of which nobody is left. */
export interface EndOfHousehold {
  readonly householdId: string;
  readonly effectiveOn: IsoDate;
  readonly reasonCode: string;
}

/** A household that stands again, and the day on which that was entered. */
export interface RestoredHousehold {
  readonly householdId: string;
  readonly restoredOn: IsoDate;
}

/** Some households with those that were merged into them, locked in the order of their ids before anything of theirs. */
const families = (householdIds: readonly string[]): SqlText => sql`
  ${withFamiliesOf('merged-into', householdIds)},
  locked as (
    select h.household_id, family.asked_id from household h join family using (household_id)
     order by h.household_id for no key update of h)`;

/** @returns the ids of the households that ended so, with those that were merged into them */
export async function saveEnded(tx: Tx, ends: readonly EndOfHousehold[]): Promise<string[]> {
  const columns = { householdId: 'uuid', effectiveOn: 'date', reasonCode: 'text' } as const;
  const ended = await sql`${families(ends.map(({ householdId }) => householdId))}
    update household h set ended_on = e."effectiveOn", end_reason_code = e."reasonCode"
      from ${rows('e', columns, ends)} join locked on locked.asked_id = e."householdId"
     where h.household_id = locked.household_id
    returning h.household_id as "householdId"`.on<{ householdId: string }>(tx);
  return ended.map(({ householdId }) => householdId);
}

/**
 * A household whose merger was undone stands by itself; those that were merged into it stay with it.
 * @returns the households that stand again, with those that were merged into them
 */
export function saveRestored(tx: Tx, restored: readonly RestoredHousehold[]): Promise<RestoredHousehold[]> {
  const columns = { householdId: 'uuid', restoredOn: 'date' } as const;
  return sql`${families(restored.map(({ householdId }) => householdId))}
    update household h set ended_on = null, end_reason_code = null,
           closed_into = case when h.household_id <> r."householdId" then h.closed_into end,
           closed_on = case when h.household_id <> r."householdId" then h.closed_on end
      from ${rows('r', columns, restored)} join locked on locked.asked_id = r."householdId"
     where h.household_id = locked.household_id
    returning h.household_id as "householdId", r."restoredOn"::text as "restoredOn"`.on<RestoredHousehold>(
    tx,
  );
}
