import { quarterEnd, quarterStart, type IsoDate, type Quarter } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { FEEDBACK_STATES } from '../duties/duty.sql.js';
import { ITEM_OPEN } from '../supervision/supervision.sql.js';

/** Which rows are counted: conditions on the duty `d` and on the referral `r`. */
export interface Counted {
  readonly ofDuty: SqlText;
  readonly ofReferral: SqlText;
}

/**
 * How often each indicator was met by each department in a quarter: referrals by the day on which they were made, steps by
 * their due day, reports by their quarter, and what of these was supervised.
 */
export function bulletinStatement(
  quarter: Quarter,
  today: IsoDate,
  { ofDuty, ofReferral }: Counted,
): SqlText {
  const inQuarter = (day: SqlText) =>
    sql`${day} between ${quarterStart(quarter)}::date and ${quarterEnd(quarter)}::date`;
  const states = FEEDBACK_STATES(today);
  const feedback = (indicator: string, state: SqlText) => sql`
    select d.department, ${indicator}::text as indicator, count(*)::int as count from feedback_duty d
     where d.quarter = ${quarter} and ${state}
       and ${ofDuty} group by d.department`;
  const steps = (indicator: string, state: SqlText) => sql`
    select r.department, ${indicator}::text, count(*)::int from referral_step s join referral r using (referral_id)
     where ${all([inQuarter(sql`s.due_on`), sql`not s.released`, state, ofReferral])} group by r.department`;
  const referrals = (indicator: string, state: SqlText) => sql`
    select r.department, ${indicator}::text, count(*)::int from referral r
     where ${all([inQuarter(sql`r.referred_on`), state, ofReferral])} group by r.department`;
  const supervised = (indicator: string, state: SqlText) => sql`
    select r.department, ${indicator}::text, count(distinct (i.referral_id, coalesce(i.step, i.quarter)))::int
      from supervision_item i join referral r using (referral_id)
     where ${all([sql`(i.quarter = ${quarter} or i.step is not null and ${inQuarter(sql`i.was_due_on`)})`, state, ofReferral])}
     group by r.department`;
  return sql`
    ${feedback('feedback-on-time', states['on-time'])} union all ${feedback('feedback-late', states.late)}
    union all ${feedback('feedback-missing', states.missing)}
    union all ${steps('steps-on-time', sql`s.done_on <= s.due_on`)}
    union all ${steps('steps-late', sql`s.done_on > s.due_on`)}
    union all ${steps('steps-missing', sql`s.done_on is null and s.due_on < ${today}::date`)}
    union all ${referrals('received', sql`true`)}
    union all ${referrals('not-taken', sql`r.state in ('declined', 'not-possible')`)}
    union all ${referrals('helped', HELPED)}
    union all ${supervised('supervised', sql`true`)} union all ${supervised('supervised-open', ITEM_OPEN)}`;
}

const HELPED = sql`exists (
  select from feedback_report f
   where f.referral_id = r.referral_id and f.superseded_by is null and f.outcome in ('helped', 'partly'))`;
