import { sql, type Sql } from '@aid-chain/messaging';
import { withFamilies } from '../mergers/merged-households.sql.js';

/** Marks the relation `family` of a statement: it is matched anew with what its place gives, whatever was published of it. */
export const MARK_FAMILIES = sql`
insert into household_to_match (household_id) select distinct household_id from family`;

/**
 * Marks some households, and those that are one with them today, for a new look at what they may get (N16). Marks are only added,
 * so that nobody waits for whoever matches, who takes away those that were written before it read.
 */
export async function markToMatch(connection: Sql, householdIds: readonly string[]): Promise<void> {
  await sql`${withFamilies('whole', householdIds)} ${MARK_FAMILIES}`.on(connection);
}
