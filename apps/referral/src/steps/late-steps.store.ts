import type { IsoDate } from '@aid-chain/kernel';
import { sql, SqlText, type Tx } from '@aid-chain/messaging';
import type { NeedKind, ReferralStep, StepStage } from '@aid-chain/vocabulary';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';

/** A step whose day for a stage has come, with whom it concerns. */
export interface LateStep {
  readonly referralId: string;
  readonly step: ReferralStep;
  readonly dueOn: IsoDate;
  /** Day on which the stage is reached. */
  readonly day: IsoDate;
  readonly department: string;
  readonly needKind: NeedKind;
  readonly householdId: string;
  readonly personId: string | null;
  readonly correlationId: string;
}

/** When each stage is reached: the column that marks it, and the day. A reminder that comes after the due day is none. */
const STAGES = {
  'due-soon': {
    marked: new SqlText(['reminded'], []),
    day: sql`s.remind_on`,
    reached: (today: IsoDate) => sql`s.remind_on <= ${today}::date and s.due_on >= ${today}::date`,
  },
  overdue: {
    marked: new SqlText(['overdue'], []),
    day: sql`s.due_on + 1`,
    reached: (today: IsoDate) => sql`s.due_on < ${today}::date`,
  },
  escalated: {
    marked: new SqlText(['escalated'], []),
    day: sql`s.escalate_on + 1`,
    reached: (today: IsoDate) => sql`s.escalate_on < ${today}::date`,
  },
} as const satisfies Record<StepStage, unknown>;

/** Marks the steps that have reached a stage, each once; of households of which nobody is left none. */
export function markReached(tx: Tx, stage: StepStage, today: IsoDate, limit: number): Promise<LateStep[]> {
  const { marked, day, reached } = STAGES[stage];
  return sql`
    with late as (
      select s.referral_id, s.step from referral_step s join referral r using (referral_id)
       where s.done_on is null and not s.released and not s.${marked} and ${reached(today)}
         and not ${householdHasEnded(sql`r.household_id`)}
       order by s.referral_id, s.step limit ${limit} for update of s)
    update referral_step s set ${marked} = true
      from late join referral r using (referral_id)
     where s.referral_id = late.referral_id and s.step = late.step
    returning s.referral_id as "referralId", s.step, s.due_on::text as "dueOn", (${day})::text as day, r.department,
              r.need_kind as "needKind", r.household_id as "householdId", r.person_id as "personId",
              r.correlation_id as "correlationId"`.on<LateStep>(tx);
}
