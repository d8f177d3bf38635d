import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { EntryCorrection } from '@aid-chain/vocabulary';

/** Months that are shown. */
const MONTHS = 24;

/** The visit of a month; the last entry counts. */
export interface HelperVisit {
  readonly month: IsoDate;
  readonly on: IsoDate;
  readonly entryId: string;
  readonly income: Sealed;
  readonly measuresInPlace: boolean;
  readonly entries: number;
  readonly correctionReason: EntryCorrection | null;
}

/** How often the visit of a month was recorded; the household is locked by the command. */
export async function entriesOf(tx: CommandTx, householdId: string, month: IsoDate): Promise<number> {
  const [found] = await sql`
    select count(*)::int as entries from helper_visit
     where household_id = ${householdId}::uuid and month = ${month}::date`.on<{ entries: number }>(tx);
  return found?.entries ?? 0;
}

/** Keeps an entry of a month beside those before it. */
export async function insertVisit(tx: CommandTx, householdId: string, visit: HelperVisit): Promise<void> {
  const { month, on, entryId, income, measuresInPlace, entries, correctionReason } = visit;
  await sql`
    insert into helper_visit (household_id, month, entry_no, visited_on, entry_id, income, measures_in_place,
                              correction_reason, recorded_by)
    values (${householdId}::uuid, ${month}::date, ${entries}::integer, ${on}::date, ${entryId}::uuid,
            ${JSON.stringify(income)}::jsonb, ${measuresInPlace}::boolean, ${correctionReason}, ${tx.actor.id})`.on(
    tx,
  );
}

/** The visits of a household as they stand, the latest month first. */
export function visitsOf(connection: Sql, householdId: string): Promise<HelperVisit[]> {
  return sql`
    select * from (
      select distinct on (v.month) v.month::text as month, v.visited_on::text as "on", v.entry_id as "entryId", v.income,
             v.measures_in_place as "measuresInPlace", v.entry_no as entries, v.correction_reason as "correctionReason"
        from helper_visit v where v.household_id = ${householdId}::uuid order by v.month desc, v.entry_no desc) last
     order by last.month desc limit ${MONTHS}`.on<HelperVisit>(connection);
}
