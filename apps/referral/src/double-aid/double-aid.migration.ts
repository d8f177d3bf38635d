import { migration } from '@aid-chain/platform';

/** Two measures of two departments for one family, one need and one time, and what a person or the place says of them. */
export const doubleAidMigration = migration(
  'DoubleAid1796100200000',
  `
create table double_aid (
  double_aid_id uuid primary key,
  kind text not null,
  household_id uuid not null,
  person_key text not null,
  need_kind text not null,
  region_code text not null,
  first_referral uuid not null references referral,
  first_household uuid not null,
  first_department text not null,
  first_measure text not null,
  first_funding text not null,
  first_from date not null,
  first_until date not null,
  second_referral uuid not null references referral,
  second_household uuid not null,
  second_department text not null,
  second_measure text not null,
  second_funding text not null,
  second_from date not null,
  second_until date not null,
  found_on date not null,
  state text not null default 'open',
  -- Why the place allows both, with its document.
  allowed jsonb,
  reason_code text,
  decided_on date,
  unique (first_referral, first_measure, first_funding, first_from, second_referral, second_measure, second_funding, second_from)
);
create index double_aid_found on double_aid (found_on, double_aid_id);
create index double_aid_open on double_aid (double_aid_id) where state = 'open';
create index double_aid_first on double_aid (first_household);
create index double_aid_second on double_aid (second_household)`,
);
