import { migration } from '@aid-chain/platform';

/** Referrals; of one need at most one with the same department is alive. */
export const referralsMigration = migration(
  'Referrals1768200400006',
  `
create table referral (
  referral_id uuid primary key,
  made_no bigint generated always as identity,
  need_id uuid not null references need,
  household_id uuid not null,
  person_id uuid,
  need_kind text not null,
  aspects text[] not null,
  department text not null,
  routed_to text not null,
  opening text not null,
  previous_id uuid references referral,
  opening_reason text,
  opened_on date not null,
  region_code text not null,
  urgency text not null,
  referred_on date not null,
  due_on date not null,
  due_provisional boolean not null,
  state text not null default 'referred',
  state_on date not null,
  -- The day that the department states, and the one on which it came: this one decides whether it was in time.
  acknowledged_on date,
  acknowledgement_came_on date,
  ended_on date,
  cancel_reason text,
  -- Civil affairs decided what becomes of its part of the need, which it left without help.
  settled boolean not null default false,
  -- Its department left the place, so that civil affairs goes on with its need.
  department_left boolean not null default false,
  -- The day on which the member whom it is for was in the household no more; officials cancel it.
  person_left_on date,
  -- The last day on which a measure runs that it brought, by the reports that stand.
  measures_until date,
  correlation_id text not null
);
create unique index referral_live on referral (need_id, department)
  where state in ('referred', 'acknowledged', 'accepted', 'in-progress');
-- What is open of a place: few beside what has ended in the years before.
create index referral_open on referral (region_code text_pattern_ops, referred_on, referral_id)
  where state in ('referred', 'acknowledged', 'accepted', 'in-progress');
-- What waits to be cancelled because its member has left: few.
create index referral_person_left on referral (region_code text_pattern_ops, referral_id)
  where person_left_on is not null and state in ('referred', 'acknowledged', 'accepted', 'in-progress');
-- What is to be acknowledged, and what was, by its day.
create index referral_unacknowledged on referral (due_on, referral_id) where state = 'referred';
create index referral_due on referral (due_on, referral_id);
-- States that few rows have: without them a page is searched for through all years.
create index referral_acknowledged_late on referral (due_on, referral_id) where acknowledgement_came_on > due_on;
create index referral_ended_before on referral (due_on, referral_id)
  where state in ('cancelled', 'passed-on') and acknowledged_on is null;
create index referral_department_due on referral (department, due_on, referral_id);
-- What a department that leaves has open.
create index referral_live_department on referral (department, referral_id)
  where state in ('referred', 'acknowledged', 'accepted', 'in-progress');
-- What ended and brought measures that still run: each of their quarters is reported on.
create index referral_measures on referral (measures_until)
  where state in ('completed', 'not-possible') and measures_until is not null;
create index referral_need on referral (need_id);
create index referral_previous on referral (previous_id) where previous_id is not null;
create unique index referral_reopened on referral (previous_id) where opening = 'reopened';
create index referral_household on referral (household_id, referred_on, referral_id);
create index referral_department on referral (department, referred_on, referral_id);
create index referral_region on referral (region_code text_pattern_ops, referred_on, referral_id)`,
);
