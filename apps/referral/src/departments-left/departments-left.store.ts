import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import { REFERRAL_COLUMNS, REFERRAL_IS_LIVE, type Referral } from '../referral-state/referral.store.js';

/**
 * Locks open referrals of departments that have left, each after its need: the order in which arriving needs and answers
 * lock them. One that is answered at this moment is found when that is done, as it stands then.
 * @param left codes of the departments
 */
export async function lockOpenOf(tx: Tx, left: readonly string[], limit: number): Promise<Referral[]> {
  const found = await sql`
    select n.need_id as "needId" from need n
     where n.need_id in (
       select r.need_id from referral r
        where r.department = any (${left}::text[]) and ${REFERRAL_IS_LIVE}
        order by r.department, r.referral_id limit ${limit})
     order by n.need_id for update`.on<{ needId: string }>(tx);
  const needIds = found.map(({ needId }) => needId);
  return sql`
    select ${REFERRAL_COLUMNS} from referral r
     where r.need_id = any (${needIds}::uuid[]) and r.department = any (${left}::text[]) and ${REFERRAL_IS_LIVE}
     order by r.referral_id for update`.on<Referral>(tx);
}

/** Ends referrals whose department has left; that is no acknowledgement. */
export async function endLeft(tx: Tx, referralIds: readonly string[], on: IsoDate): Promise<void> {
  await sql`
    update referral set state = 'passed-on', state_on = ${on}::date, ended_on = ${on}::date, department_left = true
     where referral_id = any (${referralIds}::uuid[])`.on(tx);
}

/** A referral that ended, and the one that goes on in its place; null where civil affairs is at work on the need already. */
export interface TakenOver {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Hands the open duties of referrals over with their days: no quarter is forgiven, and none gets more time. What was
 * announced is announced again, to whom it is owed by now; what is overdue stays so without a second word of it. The rows
 * of households are locked as where duties are added.
 */
export async function handDutiesOver(tx: Tx, taken: readonly TakenOver[], on: IsoDate): Promise<void> {
  const columns = { from: 'uuid', to: 'uuid' } as const;
  await sql`
    with taken as (select * from ${rows('t', columns, taken)}),
    of_household as (
      select household_id, ended_on from household
       where household_id in (select household_id from referral where referral_id in (select "from" from taken))
       order by household_id for share),
    resting as (
      select d.* from feedback_duty d join taken on d.referral_id = taken."from"
       where d.state in ('open', 'suspended') order by d.referral_id, d.quarter for update of d),
    added as (
      insert into feedback_duty
        (referral_id, quarter, department, region_code, announce_on, due_on, state, announced, overdue)
      select r.referral_id, resting.quarter, r.department, r.region_code, greatest(resting.announce_on, ${on}::date),
             resting.due_on, case when h.ended_on is null then 'open' else 'suspended' end, false, resting.overdue
        from resting join taken on taken."from" = resting.referral_id join referral r on r.referral_id = taken."to"
        left join of_household h using (household_id)
      on conflict (referral_id, quarter) do nothing)
    update feedback_duty d set state = 'released' from resting
     where d.referral_id = resting.referral_id and d.quarter = resting.quarter`.on(tx);
}
