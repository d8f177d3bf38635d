import { sql, type Sql } from '@aid-chain/messaging';

/** Whether somebody belongs to a household today, and is alive. */
export async function isMember(connection: Sql, householdId: string, personId: string): Promise<boolean> {
  const found = await sql`
    select 1 from household h cross join lateral jsonb_array_elements(h.members) as member
     where h.household_id = ${householdId}::uuid and member ->> 'personId' = ${personId}
       and coalesce(member -> 'livesTogether' ->> 'reasonOut', '') <> 'died'`.on(connection);
  return found.length > 0;
}
