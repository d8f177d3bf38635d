import { migration } from '@aid-chain/platform';

/** A case, with its state as one document. */
export const casesMigration = migration(
  'Cases1768200200003',
  `
create table case_file (
  case_id uuid primary key,
  household_id uuid not null,
  application_id uuid unique,
  origin text not null check (origin in ('application', 'review')),
  region_code text not null,
  opened_on date not null,
  state text not null,
  document jsonb not null,
  version integer not null default 1,
  -- Which version was looked at for what has to be asked of sources by itself.
  considered_version integer,
  opened_at timestamptz not null default clock_timestamp()
);
create index case_file_household on case_file (household_id, case_id);
create index case_file_region on case_file (region_code text_pattern_ops, case_id);
create index case_file_state on case_file (state, case_id);
create index case_file_unconsidered on case_file (case_id)
  where state = 'gathering' and document -> 'verification' ->> 'is' = 'requested' and considered_version is distinct from version;
-- Cases whose due items are still to be made anew.
create table case_changed (
  case_id uuid primary key
)`,
);
