import { sql, type Sql } from '@aid-chain/messaging';
import { householdEnd } from '@aid-chain/platform';
import type { Member, Sealed } from '@aid-chain/contracts';
import { withFamilies } from './family.sql.js';

/** A household as referral knows it; what is sealed stays sealed. */
export interface Household {
  readonly householdId: string;
  readonly regionCode: string;
  readonly address: Sealed;
  readonly members: readonly Member[];
}

/** The copies of households, by id; one whose registration has not come yet is missing. */
export async function householdsById(
  connection: Sql,
  ids: readonly string[],
): Promise<Map<string, Household>> {
  const rows = await sql`
    select household_id as "householdId", region_code as "regionCode", address, members
      from household where household_id = any (${ids}::uuid[])`.on<Household>(connection);
  return new Map(rows.map((row) => [row.householdId, row]));
}

/** When and why a household ended with its last member. */
export interface HouseholdEnd {
  readonly on: string;
  readonly reasonCode: string;
}

/** @returns undefined while somebody belongs to the household */
export async function endedOf(connection: Sql, householdId: string): Promise<HouseholdEnd | undefined> {
  const [found] = await sql`select ${householdEnd(sql`${householdId}::uuid`)} as ended`.on<{
    ended: HouseholdEnd | null;
  }>(connection);
  return found?.ended ?? undefined;
}

/** A household with those that were merged into it, one after the other: what they receive is received by it. */
export async function withMerged(connection: Sql, householdId: string): Promise<string[]> {
  const family = await sql`
    ${withFamilies('merged-into', sql`select ${householdId}::uuid, ${householdId}::uuid`)}
    select household_id as id from family`.on<{ id: string }>(connection);
  return family.map(({ id }) => id);
}

/** All households that are one by mergers with a household, whichever of them it is: what was given to one was given to all. */
export async function wholeFamily(connection: Sql, householdId: string): Promise<string[]> {
  const family = await sql`
    ${withFamilies('whole', sql`select ${householdId}::uuid, ${householdId}::uuid`)}
    select household_id as id from family`.on<{ id: string }>(connection);
  return family.map(({ id }) => id);
}
