import { migration } from '@aid-chain/platform';

/** What a department owes for a quarter, and its reports with every revision. */
export const feedbackMigration = migration(
  'Feedback1768200400008',
  `
create table feedback_duty (
  referral_id uuid not null references referral,
  quarter text not null,
  announce_on date not null,
  due_on date not null,
  state text not null default 'open',
  announced boolean not null default false,
  overdue boolean not null default false,
  primary key (referral_id, quarter)
);
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
  outcome text not null,
  aid jsonb not null,
  evidence text[] not null,
  note jsonb,
  content_hash text not null,
  channel text not null,
  business_at timestamptz not null,
  primary key (department, report_id),
  unique (referral_id, quarter, revision)
)`,
);
