import { groupBy } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { membershipChange, type HouseholdChanged, type ListedMember } from './membership-changes.rules.js';

interface KnownMember extends ListedMember {
  readonly householdId: string;
}

/** The members of households as they are known before their change is written. */
export function knownMembers(
  tx: Pick<Tx, 'query'>,
  events: readonly HouseholdChanged[],
): Promise<KnownMember[]> {
  return tx.query<KnownMember>(
    `select household_id as "householdId", person_id as "personId", lives_to as "livesTo",
       left_reason as "leftReason"
     from household_member where household_id = any($1::uuid[])`,
    [events.map(({ data }) => data.subject.householdId)],
  );
}

/** Keeps of each change by which members left or joined when, why and how many. */
export async function keepMembershipChanges(
  tx: Pick<Tx, 'query'>,
  events: readonly HouseholdChanged[],
  before: readonly KnownMember[],
): Promise<void> {
  const byHousehold = groupBy(before, ({ householdId }) => householdId);
  const rows = events.flatMap((event) => {
    const { householdId } = event.data.subject;
    const change = membershipChange(event, byHousehold.get(householdId) ?? []);
    return change === undefined ? [] : [{ ...change, householdId }];
  });
  if (rows.length === 0) return;
  await tx.query(
    `insert into membership_change (id, household_id, reason_code, effective_on, recorded_on, joined_count, left_count)
     select id, "householdId", "reasonCode", "effectiveOn", "recordedOn", joined, "left"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, "householdId" uuid, "reasonCode" text, "effectiveOn" date,
       "recordedOn" date, joined integer, "left" integer)
     order by id
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
}
