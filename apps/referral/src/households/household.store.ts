import type { Sql } from '@aid-chain/messaging';
import type { Member, Sealed } from '@aid-chain/contracts';

/** A household as referral knows it; what is sealed stays sealed. */
export interface Household {
  readonly householdId: string;
  readonly regionCode: string;
  readonly address: Sealed;
  readonly members: readonly Member[];
}

/** The copies of households, by id; one whose registration has not come yet is missing. */
export async function householdsById(sql: Sql, ids: readonly string[]): Promise<Map<string, Household>> {
  const rows = await sql.query<Household>(
    `select household_id as "householdId", region_code as "regionCode", address, members
       from household where household_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.householdId, row]));
}

/** When and why a household ended with its last member; undefined while somebody belongs to it. */
export async function endedOf(
  sql: Sql,
  householdId: string,
): Promise<{ readonly on: string; readonly reasonCode: string } | undefined> {
  const [ended] = await sql.query<{ readonly on: string; readonly reasonCode: string }>(
    `select ended_on::text as "on", end_reason_code as "reasonCode" from household
      where household_id = $1::uuid and ended_on is not null`,
    [householdId],
  );
  return ended;
}
