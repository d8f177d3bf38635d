import { sql, type Sql } from '@aid-chain/messaging';
import type { MergedHousehold } from './merged-text.rules.js';

/**
 * The households among some that went into another one, by their ids, from the copy that a service keeps of the register:
 * a table `household` with `closed_into` and `closed_on`. A household stands in the last one of the mergers that followed.
 */
export async function mergedOf(
  connection: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MergedHousehold>> {
  const found = await sql`
    with recursive later (asked_id, household_id) as (
      select household_id, closed_into from household
      where household_id = any(${ids}::uuid[]) and closed_into is not null
      union
      select later.asked_id, h.closed_into from later join household h using (household_id)
      where h.closed_into is not null
    )
    select m.household_id as id, m.closed_into as "into", m.closed_on::text as "on",
      coalesce(last.household_id, m.closed_into) as "standsAs"
    from household m left join lateral (
      select later.household_id from later left join household h using (household_id)
      where later.asked_id = m.household_id and h.closed_into is null limit 1
    ) last on true
    where m.household_id = any(${ids}::uuid[]) and m.closed_into is not null`.on<
    MergedHousehold & { readonly id: string }
  >(connection);
  return new Map(found.map(({ id, ...merged }) => [id, merged]));
}
