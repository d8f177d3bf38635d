import { rows, sql, type SqlText } from '@aid-chain/messaging';

const REFERRAL = {
  id: 'uuid',
  household_id: 'uuid',
  need_kind: 'text',
  department: 'text',
  due_on: 'date',
} as const;

export const addReferrals = (made: readonly Record<keyof typeof REFERRAL, string>[]): SqlText => sql`
insert into referral (id, household_id, need_kind, department, due_on, state)
select id, household_id, need_kind, department, due_on, 'sent'
from ${rows('r', REFERRAL, made)}
order by id
on conflict (id) do nothing`;

export const setReferralStates = (
  updated: readonly { readonly id: string; readonly state: string }[],
): SqlText => sql`
update referral set state = r.state
from ${rows('r', { id: 'uuid', state: 'text' }, updated)}
where referral.id = r.id`;

const QUARTER = { referral_id: 'uuid', quarter: 'text' } as const;
const OVERDUE = { ...QUARTER, household_id: 'uuid', department: 'text', due_on: 'date' } as const;

export const addOverdue = (missing: readonly Record<keyof typeof OVERDUE, string>[]): SqlText => sql`
insert into overdue_feedback (referral_id, quarter, household_id, department, due_on)
select referral_id, quarter, household_id, department, due_on
from ${rows('o', OVERDUE, missing)}
order by referral_id, quarter
on conflict (referral_id, quarter) do nothing`;

/** A late final report ends the watch over it. */
export const reportOverdue = (reported: readonly Record<keyof typeof QUARTER, string>[]): SqlText => sql`
update overdue_feedback set reported = true
from ${rows('o', QUARTER, reported)}
where overdue_feedback.referral_id = o.referral_id and overdue_feedback.quarter = o.quarter`;
