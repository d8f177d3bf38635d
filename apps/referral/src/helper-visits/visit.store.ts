import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { decodeCursor, page, type CommandTx, type Page, type PageQuery } from '@aid-chain/platform';
import type { EntryCorrection } from '@aid-chain/vocabulary';

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

/** How often the visit of a month was recorded, also before households became one; the household is locked by the command. */
export async function entriesOf(tx: CommandTx, family: readonly string[], month: IsoDate): Promise<number> {
  const [found] = await sql`
    select count(*)::int as entries from helper_visit
     where household_id = any (${family}::uuid[]) and month = ${month}::date`.on<{ entries: number }>(tx);
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

/** One page of the visits of a family as they stand, the latest month first. @throws RefusalError CURSOR_INVALID */
export async function visitsOf(
  connection: Sql,
  family: readonly string[],
  { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
): Promise<Page<HelperVisit>> {
  const [before = null] = decodeCursor(cursor, ['date']) ?? [];
  const visits = await sql`
    select * from (
      select distinct on (v.month) v.month::text as month, v.visited_on::text as "on", v.entry_id as "entryId", v.income,
             v.measures_in_place as "measuresInPlace", (count(*) over (partition by v.month))::int as entries,
             v.correction_reason as "correctionReason"
        from helper_visit v
       where v.household_id = any (${family}::uuid[]) and (${before}::date is null or v.month < ${before}::date)
       order by v.month desc, v.entry_no desc, v.visited_on desc) last
     order by last.month desc limit ${limit + 1}`.on<HelperVisit>(connection);
  return page(visits, limit, ({ month }) => [month]);
}
