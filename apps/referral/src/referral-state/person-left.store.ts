import { rows, sql, type Tx } from '@aid-chain/messaging';
import type { IsoDate } from '@aid-chain/kernel';
import type { Member } from '@aid-chain/contracts';
import { REFERRAL_IS_LIVE } from './referral.store.js';

/** Who belongs to a household from a day on. */
interface ChangedHousehold {
  readonly householdId: string;
  readonly members: readonly Member[];
  readonly on: IsoDate;
}

/**
 * Marks the open referrals whose member has left the household, and takes the mark from those whose member is back: officials look
 * at them, because nobody else may be taken for whom they are for.
 */
export async function markPersonsLeft(tx: Tx, changed: readonly ChangedHousehold[]): Promise<void> {
  const households = changed.map(({ householdId, members, on }) => ({
    ...{ householdId, on },
    personIds: members.map(({ personId }) => personId).join(','),
  }));
  await sql`
    update referral r set person_left_on = case when r.person_left_on is null then h."on" end
      from ${rows('h', { householdId: 'uuid', personIds: 'text', on: 'date' }, households)}
     where r.household_id = h."householdId" and r.person_id is not null and ${REFERRAL_IS_LIVE}
       and (r.person_left_on is null) <> (r.person_id::text = any (string_to_array(h."personIds", ',')))`.on(
    tx,
  );
}
