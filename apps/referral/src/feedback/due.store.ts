import type { IsoDate, Quarter } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';

/** A duty whose day has come, with whom it concerns. */
export interface DueDuty {
  readonly referralId: string;
  readonly quarter: Quarter;
  readonly dueOn: IsoDate;
  readonly department: string;
  readonly householdId: string;
  readonly correlationId: string;
}

const RETURNING = sql`
  returning d.referral_id as "referralId", d.quarter, d.due_on::text as "dueOn", r.department,
            r.household_id as "householdId", r.correlation_id as "correlationId"`;

/** The earliest day up to today on which a duty is still to be announced or found overdue. */
export async function firstDueDay(connection: Sql, today: IsoDate): Promise<IsoDate | undefined> {
  const [row] = await sql`
    select least(
      (select min(announce_on) from feedback_duty
        where state = 'open' and not announced and announce_on <= ${today}::date),
      (select min(due_on) + 1 from feedback_duty
        where state = 'open' and not overdue and due_on < ${today}::date))::text as day`.on<{
    day: IsoDate | null;
  }>(connection);
  return row?.day ?? undefined;
}

/** Marks the open duties of a day as announced. */
export function announceDuties(tx: Tx, day: IsoDate, limit: number): Promise<DueDuty[]> {
  return sql`
    with due as (
      select referral_id, quarter from feedback_duty
       where state = 'open' and not announced and announce_on = ${day}::date
       order by referral_id, quarter limit ${limit} for update)
    update feedback_duty d set announced = true
      from due join referral r using (referral_id)
     where d.referral_id = due.referral_id and d.quarter = due.quarter ${RETURNING}`.on<DueDuty>(tx);
}

/** Marks the open duties of a due day as overdue. */
export function markOverdue(tx: Tx, dueOn: IsoDate, limit: number): Promise<DueDuty[]> {
  return sql`
    with due as (
      select referral_id, quarter from feedback_duty
       where state = 'open' and not overdue and due_on = ${dueOn}::date
       order by referral_id, quarter limit ${limit} for update)
    update feedback_duty d set overdue = true
      from due join referral r using (referral_id)
     where d.referral_id = due.referral_id and d.quarter = due.quarter ${RETURNING}`.on<DueDuty>(tx);
}
