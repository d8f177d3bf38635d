import type { Sql, Tx } from '@aid-chain/messaging';
import type { IsoDate, Quarter } from '@aid-chain/kernel';
import type { FeedbackCalendar } from '../referral-state/due.rules.js';
import { announceOn, finalDueOn } from './duty.rules.js';

export interface OwedQuarters {
  readonly referralId: string;
  readonly quarters: readonly Quarter[];
  readonly calendar: FeedbackCalendar;
}

export interface Duty {
  readonly quarter: Quarter;
  readonly dueOn: IsoDate;
  readonly state: 'open' | 'reported' | 'released';
  readonly overdue: boolean;
}

/** Adds the duties that referrals owe now; those they have stay as they are. */
export async function addDuties(tx: Tx, owed: readonly OwedQuarters[]): Promise<void> {
  const rows = owed.flatMap(({ referralId, quarters, calendar }) =>
    quarters.map((quarter) => ({ referralId, quarter, calendar })),
  );
  await tx.query(
    `insert into feedback_duty (referral_id, quarter, announce_on, due_on)
     select * from unnest($1::uuid[], $2::text[], $3::date[], $4::date[])
     on conflict (referral_id, quarter) do nothing`,
    [
      rows.map((row) => row.referralId),
      rows.map((row) => row.quarter),
      rows.map((row) => announceOn(row.quarter)),
      rows.map((row) => finalDueOn(row.quarter, row.calendar)),
    ],
  );
}

/** After an end: releases the open duties that the referral no longer owes. */
export async function releaseDuties(tx: Tx, referralId: string, owed: readonly Quarter[]): Promise<void> {
  await tx.query(
    `update feedback_duty set state = 'released'
      where referral_id = $1 and state = 'open' and not (quarter = any($2::text[]))`,
    [referralId, owed],
  );
}

/** The final report of a quarter came. */
export async function fulfilDuty(tx: Tx, referralId: string, quarter: Quarter): Promise<void> {
  await tx.query(
    `update feedback_duty set state = 'reported' where referral_id = $1 and quarter = $2 and state = 'open'`,
    [referralId, quarter],
  );
}

/** Duties of referrals, by referral, in the order of their quarters. */
export async function dutiesByReferral(
  sql: Sql,
  referralIds: readonly string[],
): Promise<Map<string, Duty[]>> {
  const rows = await sql.query<Duty & { referralId: string }>(
    `select referral_id as "referralId", quarter, due_on::text as "dueOn", state, overdue
       from feedback_duty where referral_id = any($1::uuid[]) order by quarter`,
    [referralIds],
  );
  const duties = new Map<string, Duty[]>();
  for (const { referralId, ...duty } of rows)
    duties.set(referralId, [...(duties.get(referralId) ?? []), duty]);
  return duties;
}
