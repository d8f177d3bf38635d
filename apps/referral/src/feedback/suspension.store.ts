import type { IsoDate, Quarter } from '@aid-chain/kernel';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import { daysAfterRestoration, type DutyDays } from './duty.rules.js';

/**
 * Nobody is asked to report about a household of which nobody is left: the open duties of households that ended rest.
 * They are locked in the order in which the clock locks them, as a household may have several.
 */
export async function suspendDuties(tx: Tx, householdIds: readonly string[]): Promise<void> {
  await sql`
    with resting as (
      select d.referral_id, d.quarter from referral r join feedback_duty d using (referral_id)
       where r.household_id = any (${householdIds}::uuid[]) and d.state = 'open'
       order by d.referral_id, d.quarter for update of d)
    update feedback_duty d set state = 'suspended' from resting
     where d.referral_id = resting.referral_id and d.quarter = resting.quarter`.on(tx);
}

interface RestingDuty extends DutyDays {
  readonly referralId: string;
  readonly quarter: Quarter;
  readonly restoredOn: IsoDate;
}

const DAYS = {
  referralId: 'uuid',
  quarter: 'text',
  announceOn: 'date',
  dueOn: 'date',
  announced: 'boolean',
} as const;

/** A household that stands again, and from when. */
interface StandsAgain {
  readonly householdId: string;
  readonly restoredOn: IsoDate;
}

/** The duties of households that stand again are open again, with their days from the restoration on. */
export async function resumeDuties(tx: Tx, restored: readonly StandsAgain[]): Promise<void> {
  const resting = await sql`
    select d.referral_id as "referralId", d.quarter, d.announce_on::text as "announceOn", d.due_on::text as "dueOn",
           d.announced, d.overdue, h."restoredOn"::text as "restoredOn"
      from ${rows('h', { householdId: 'uuid', restoredOn: 'date' }, restored)}
      join referral r on r.household_id = h."householdId" join feedback_duty d using (referral_id)
     where d.state = 'suspended'
     order by d.referral_id, d.quarter for update of d`.on<RestingDuty>(tx);
  const resumed = resting.map(({ referralId, quarter, restoredOn, ...days }) => {
    const { announceOn, dueOn, announced } = daysAfterRestoration(days, restoredOn);
    return { referralId, quarter, announceOn, dueOn, announced };
  });
  if (resumed.length === 0) return;
  await sql`
    update feedback_duty d
       set state = 'open', announce_on = n."announceOn", due_on = n."dueOn", announced = n.announced
      from ${rows('n', DAYS, resumed)}
     where d.referral_id = n."referralId" and d.quarter = n.quarter`.on(tx);
}
