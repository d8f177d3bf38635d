import { sql, type Sql, type SqlText } from '@aid-chain/messaging';

/**
 * The households whose past is a household's own: itself and those that were merged into it, one after the other.
 * What they are recognised as and what is examined stays under the id it was decided for, whichever event came first.
 * @param id the expression of the household's id
 */
export function withMergedHouseholds(id: SqlText): SqlText {
  return sql`array(
    with recursive same (household_id) as (
      select ${id}
      union
      select a.from_id from household_alias a join same on a.into_id = same.household_id
    )
    select household_id from same)`;
}

/**
 * A household and, where it was merged into another, the one that stands now: what is found after a merger is of that one.
 * @param id the expression of the household's id
 */
export function withStandingHousehold(id: SqlText): SqlText {
  return sql`array(
    with recursive later (household_id) as (
      select ${id}
      union
      select a.into_id from household_alias a join later on a.from_id = later.household_id
    )
    select household_id from later
    where household_id = ${id} or not exists (select from household_alias a where a.from_id = household_id))`;
}

/** A household that stands, and the one under whose id something was heard: itself, or one that was merged into it. */
export interface StandingHousehold {
  readonly householdId: string;
  readonly reportedUnder: string;
  readonly regionCode: string;
  readonly residence: string;
}

/**
 * The households that stand now of those that an event was about, each once, locked in the order of their ids: what is
 * heard of one household at once sees each other, whichever comes second. Where it was heard under several ids, what was
 * heard under its own counts: it is the later merger.
 */
export async function lockStanding(connection: Sql, ids: readonly string[]): Promise<StandingHousehold[]> {
  const found = await sql`
    with recursive become (reported_under, id) as (
      select id, id from unnest(${ids}::uuid[]) as asked (id)
      union
      select become.reported_under, a.into_id from household_alias a join become on a.from_id = become.id
    )
    select h.id as "householdId", become.reported_under as "reportedUnder", h.region_code as "regionCode",
      h.residence
    from become join household h on h.id = become.id and h.state = 'active'
    -- Named once more as a list, so that they are found by their ids whatever is believed of their number.
    where h.id = any(array(select id from become))
    order by h.id, become.reported_under = h.id, become.reported_under for no key update of h`.on<StandingHousehold>(
    connection,
  );
  return [...new Map(found.map((one) => [one.householdId, one])).values()];
}
