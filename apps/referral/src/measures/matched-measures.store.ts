import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';

/** What eligibility matched for a household last. */
export interface StoredMatches {
  readonly householdId: string;
  readonly caseId: string;
  readonly regionCode: string;
  readonly matchedOn: IsoDate;
  readonly matches: Sealed;
}

const COLUMNS = {
  householdId: 'uuid',
  caseId: 'uuid',
  regionCode: 'text',
  matchedOn: 'date',
  matches: 'jsonb',
} as const;

/** Keeps matches, each in the place of what was matched for the household before. */
export async function saveMatches(tx: Tx, matched: readonly StoredMatches[]): Promise<void> {
  await sql`
    insert into matched_measures (household_id, case_id, region_code, matched_on, matches)
    select "householdId", "caseId", "regionCode", "matchedOn", "matches" from ${rows('m', COLUMNS, matched)}
    on conflict (household_id) do update
       set case_id = excluded.case_id, region_code = excluded.region_code,
           matched_on = excluded.matched_on, matches = excluded.matches`.on(tx);
}

/** What was matched last for a household or for one that was merged into it; undefined where nothing was. */
export async function lastMatches(
  connection: Sql,
  family: readonly string[],
): Promise<StoredMatches | undefined> {
  const [found] = await sql`
    select household_id as "householdId", case_id as "caseId", region_code as "regionCode",
           matched_on::text as "matchedOn", matches
      from matched_measures where household_id = any (${family}::uuid[])
     order by matched_on desc, household_id limit 1`.on<StoredMatches>(connection);
  return found;
}
