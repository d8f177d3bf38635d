import { rows, sql, type Sql } from '@aid-chain/messaging';
import { withStandingHousehold } from '../../population/merged-households.sql.js';
import type { HouseholdEvent } from '../indicator.js';

type Reported = HouseholdEvent<'eligibility.recognition-without-household.v1'>;

/**
 * The events whose end of a household was not taken back: the restoration comes on another topic and may be there first.
 * An end without its number counts, as nobody could tell.
 */
export async function ofEndsThatStand(connection: Sql, events: readonly Reported[]): Promise<Reported[]> {
  const given = events.flatMap(({ id, data: { subject, endSeq } }) =>
    endSeq === undefined ? [] : [{ event_id: id, household_id: subject.householdId, end_seq: endSeq }],
  );
  const restored = await sql`
    select e.event_id as "eventId" from ${rows('e', { event_id: 'uuid', household_id: 'uuid', end_seq: 'bigint' }, given)}
    where exists (
      select from household_merger m
      where m.household_id = any(${withStandingHousehold(sql`e.household_id`)}) and m.restored_seq > e.end_seq
    )`.on<{ eventId: string }>(connection);
  const takenBack = new Set(restored.map(({ eventId }) => eventId));
  return events.filter(({ id }) => !takenBack.has(id));
}
