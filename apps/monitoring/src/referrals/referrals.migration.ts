import { migration } from '@aid-chain/platform';

/** What departments were asked, and which of their reports is overdue. */
export const referralsMigration = migration(
  'Referrals1768200300006',
  `
create table referral (
  id uuid primary key,
  household_id uuid not null,
  need_kind text not null,
  department text not null,
  due_on date not null,
  state text not null
);
create index referral_household on referral (household_id);
create table overdue_feedback (
  referral_id uuid not null,
  quarter text not null,
  household_id uuid not null,
  department text not null,
  due_on date not null,
  reported boolean not null default false,
  primary key (referral_id, quarter)
);
create index overdue_feedback_household on overdue_feedback (household_id) where not reported`,
);
