import { migration } from '@aid-chain/platform';

/** Awards to who raises the income of a monitored household or hires of it; one that was a mistake is taken back and stays (S3-18, S3-19, L-18). */
export const helperAwardsMigration = migration(
  'HelperAwards1796601600000',
  `
create table helper_award (
  award_id uuid primary key,
  organisation_id uuid not null references social_organisation,
  measure_code text not null,
  household_id uuid not null,
  person_id uuid,
  region_code text not null,
  awarded_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  -- The figures on which it rests.
  figures jsonb not null,
  paper text not null,
  recorded_by text not null,
  reversed_on date,
  reversed_for text,
  reversed_by text,
  check ((reversed_on is null) = (reversed_for is null))
);
create index helper_award_list on helper_award (awarded_on, award_id);
create index helper_award_household on helper_award (household_id);
create index helper_award_paper on helper_award (paper);
create unique index helper_award_once on helper_award (organisation_id, measure_code, household_id, person_id) nulls not distinct
  where reversed_on is null`,
);
