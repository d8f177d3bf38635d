import { migration } from '@aid-chain/platform';

/** What departments answered to a referral. */
export const referralAnswersMigration = migration(
  'ReferralAnswers1768200400007',
  `
create table referral_answer (
  referral_id uuid not null references referral,
  answer text not null,
  answered_on date not null,
  reason_code text,
  to_department text,
  moved boolean not null,
  channel text not null,
  business_at timestamptz not null,
  primary key (referral_id, answer)
)`,
);
