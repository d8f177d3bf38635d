import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type Tx } from '@aid-chain/messaging';
import type { ReferralStep } from '@aid-chain/vocabulary';
import type { StepDays } from '../referral-state/step.rules.js';

/** A step that begins. */
export interface BegunStep extends StepDays {
  readonly referralId: string;
  readonly step: ReferralStep;
  readonly begunOn: IsoDate;
}

/** A step of a referral as it is shown. */
export interface ShownStep {
  readonly step: ReferralStep;
  readonly dueOn: IsoDate;
  readonly dueProvisional: boolean;
  /** Null while it is owed, or where it was released. */
  readonly doneOn: IsoDate | null;
  readonly released: boolean;
  readonly overdue: boolean;
}

const COLUMNS = {
  referralId: 'uuid',
  step: 'text',
  begunOn: 'date',
  dueOn: 'date',
  dueProvisional: 'boolean',
  remindOn: 'date',
  escalateOn: 'date',
} as const satisfies Record<keyof BegunStep, ColumnType>;

/** Writes steps that begin, with one statement. */
export function beginSteps(tx: Tx, begun: readonly BegunStep[]): void {
  if (begun.length === 0) return;
  sql`
    insert into referral_step (referral_id, step, begun_on, due_on, due_provisional, remind_on, escalate_on)
    select "referralId", "step", "begunOn", "dueOn", "dueProvisional", "remindOn", "escalateOn"
      from ${rows('s', COLUMNS, begun)}
    on conflict (referral_id, step) do nothing`.writeOn(tx);
}

/** Departments took the steps of referrals that were open; they are locked in the order in which the clock locks them. */
export function endSteps(
  tx: Tx,
  taken: readonly {
    readonly referralId: string;
    /** Day on which the department's message came. */
    readonly on: IsoDate;
  }[],
): void {
  if (taken.length === 0) return;
  sql`
    with taken as (
      select s.referral_id, s.step, t."on"
        from referral_step s join ${rows('t', { referralId: 'uuid', on: 'date' }, taken)} on t."referralId" = s.referral_id
       where s.done_on is null and not s.released
       order by s.referral_id, s.step for update of s)
    update referral_step s set done_on = taken."on"
      from taken where s.referral_id = taken.referral_id and s.step = taken.step`.writeOn(tx);
}

/** Nothing is owed any more for referrals that were taken back, or go on at civil affairs. */
export function releaseSteps(tx: Tx, referralIds: readonly string[]): void {
  sql`
    update referral_step set released = true
     where referral_id = any (${referralIds}::uuid[]) and done_on is null`.writeOn(tx);
}

/** The steps of a referral in the order in which they began. */
export function stepsOf(connection: Sql, referralId: string): Promise<ShownStep[]> {
  return sql`
    select step, due_on::text as "dueOn", due_provisional as "dueProvisional", done_on::text as "doneOn", released, overdue
      from referral_step where referral_id = ${referralId}::uuid
     order by begun_on, due_on, step`.on<ShownStep>(connection);
}
