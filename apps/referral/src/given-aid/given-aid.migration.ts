import { migration } from '@aid-chain/platform';

/** What departments give by the reports that stand, a row for each measure: what is missed and what is double is found by it. */
export const givenAidMigration = migration(
  'GivenAid1796100000000',
  `
create table given_aid (
  referral_id uuid not null references referral,
  line integer not null,
  household_id uuid not null,
  person_key text not null,
  need_kind text not null,
  department text not null,
  region_code text not null,
  measure_code text not null,
  funding_source text not null,
  amount_fen bigint,
  given_from date not null,
  -- The last day for which it counts: of one-off aid the end of its quarter.
  given_until date not null,
  -- Neither the place nor the entry of the department knew the code when it was reported.
  unlisted boolean not null,
  primary key (referral_id, line)
);
create index given_aid_household on given_aid (household_id, need_kind);
create index given_aid_person on given_aid (person_key, need_kind) where person_key <> '';
create index given_aid_unlisted on given_aid (department, measure_code, region_code) where unlisted`,
);
