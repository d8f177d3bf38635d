import { migration } from '@aid-chain/platform';

/** What a department owes for a quarter, and its reports with every revision. */
export const feedbackMigration = migration(
  'Feedback1768200400008',
  `
create table feedback_duty (
  referral_id uuid not null references referral,
  quarter text not null,
  -- As the referral has them, for ever: who owes it, and for which place.
  department text not null,
  region_code text not null,
  announce_on date not null,
  due_on date not null,
  state text not null default 'open',
  -- Day of the final report, once it is there.
  reported_on date,
  announced boolean not null default false,
  overdue boolean not null default false,
  primary key (referral_id, quarter)
);
-- By whom, where and when what is owed.
create index feedback_duty_open on feedback_duty (due_on, referral_id, quarter) where state = 'open';
create index feedback_duty_due on feedback_duty (due_on, referral_id, quarter);
create index feedback_duty_department on feedback_duty (department, due_on, referral_id, quarter);
-- A village has few of a county's duties: they are found by the place and sorted.
create index feedback_duty_region on feedback_duty (region_code text_pattern_ops, due_on, referral_id, quarter);
-- States that few rows have: without them a page is searched for through all years.
create index feedback_duty_set_aside on feedback_duty (state, due_on, referral_id, quarter)
  where state in ('suspended', 'released');
create index feedback_duty_late on feedback_duty (due_on, referral_id, quarter)
  where state = 'reported' and reported_on > due_on;
-- The matrix of departments and quarters.
create index feedback_duty_quarter on feedback_duty (quarter, department);
create index feedback_duty_announce on feedback_duty (announce_on) where state = 'open' and not announced;
create index feedback_duty_overdue on feedback_duty (due_on) where state = 'open' and not overdue;
create table feedback_report (
  department text not null,
  report_id text not null,
  referral_id uuid not null references referral,
  quarter text not null,
  revision integer not null,
  final boolean not null,
  supersedes text,
  superseded_by text,
  reason_code text,
  -- The event that published it, to which the one of a correction points.
  event_id uuid not null,
  outcome text not null,
  aid jsonb not null,
  evidence text[] not null,
  note jsonb,
  content_hash text not null,
  channel text not null,
  business_at timestamptz not null,
  primary key (department, report_id),
  unique (referral_id, quarter, revision)
);
-- Quarters that brought nothing: few beside what was given.
create index feedback_report_nothing on feedback_report (referral_id)
  where final and superseded_by is null and aid = '[]'::jsonb`,
);
