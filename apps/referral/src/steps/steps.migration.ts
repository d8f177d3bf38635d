import { migration } from '@aid-chain/platform';

/** The steps that departments owe for their referrals, by days that the place sets. */
export const referralStepsMigration = migration(
  'ReferralSteps1796000100000',
  `
create table referral_step (
  referral_id uuid not null references referral,
  step text not null,
  begun_on date not null,
  due_on date not null,
  due_provisional boolean not null,
  remind_on date not null,
  escalate_on date not null,
  -- Day on which the answer or report came that takes the step.
  done_on date,
  -- The referral was taken back before, or went on at civil affairs.
  released boolean not null default false,
  reminded boolean not null default false,
  overdue boolean not null default false,
  escalated boolean not null default false,
  primary key (referral_id, step)
);
create index referral_step_remind on referral_step (remind_on) where done_on is null and not released and not reminded;
create index referral_step_overdue on referral_step (due_on) where done_on is null and not released and not overdue;
create index referral_step_escalate on referral_step (escalate_on)
  where done_on is null and not released and not escalated;
create index referral_step_open on referral_step (due_on, referral_id) where done_on is null and not released`,
);
