import { groupBy } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { membershipChange, type HouseholdChanged, type ListedMember } from './membership-changes.rules.js';

interface KnownMember extends ListedMember {
  readonly householdId: string;
}

/** The members of households, and where these live, as they are known before their change is written. */
export function knownMembers(connection: Sql, events: readonly HouseholdChanged[]): Promise<KnownMember[]> {
  const ids = events.map(({ data }) => data.subject.householdId);
  return sql`
    select m.household_id as "householdId", m.person_id as "personId", m.lives_to as "livesTo",
      m.left_reason as "leftReason", h.region_code as "regionCode", h.residence
    from household_member m join household h on h.id = m.household_id
    where m.household_id = any(${ids}::uuid[])`.on<KnownMember>(connection);
}

/** Keeps of each change by which members left or joined when, why and who, by id. */
export async function keepMembershipChanges(
  connection: Sql,
  events: readonly HouseholdChanged[],
  before: readonly KnownMember[],
): Promise<void> {
  const byHousehold = groupBy(before, ({ householdId }) => householdId);
  const changes = events.flatMap((event) => {
    const change = membershipChange(event, byHousehold.get(event.data.subject.householdId) ?? []);
    return change === undefined ? [] : [change];
  });
  if (changes.length === 0) return;
  const given = rows(
    'c',
    {
      ...({ id: 'uuid', householdId: 'uuid', reasonCode: 'text', effectiveOn: 'date' } as const),
      ...({ recordedOn: 'date', registerSeq: 'bigint', joined: 'jsonb', left: 'jsonb' } as const),
      moved: 'boolean',
    },
    changes,
  );
  await sql`
    insert into membership_change (id, household_id, reason_code, effective_on, recorded_on, register_seq, joined_ids,
      left_ids, moved)
    select id, "householdId", "reasonCode", "effectiveOn", "recordedOn", "registerSeq",
      array(select jsonb_array_elements_text(joined)::uuid), array(select jsonb_array_elements_text("left")::uuid), moved
    from ${given} order by id
    on conflict (id) do nothing`.on(connection);
}
