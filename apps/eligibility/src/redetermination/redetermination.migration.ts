import { migration } from '@aid-chain/platform';

/** Runs that compute what running recognitions come to on a day, and whom each finds changed; the lines only sealed. */
export const redeterminationsMigration = migration(
  'Redeterminations1768200200012',
  `
create table redetermination (
  redetermination_id uuid primary key,
  region_code text not null,
  on_day date not null,
  -- Digest of the accepted parameters by which all of it is computed; none of the sample.
  parameters text,
  started_by text not null,
  started_at timestamptz not null,
  state text not null,
  counts jsonb not null,
  -- Why cases were not computed: how often each error came, by its code.
  errors jsonb not null default '{}',
  -- The last case that is counted: a run that was killed goes on after it.
  after_case uuid not null,
  worker uuid,
  -- How often the page after that case failed.
  failures int not null default 0,
  worked_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create unique index redetermination_running on redetermination (region_code) where state = 'running';
create index redetermination_region on redetermination (region_code text_pattern_ops, redetermination_id);
create table redetermined_recognition (
  redetermination_id uuid not null references redetermination,
  case_id uuid not null references case_file,
  recognition_id uuid not null,
  household_id uuid not null,
  region_code text not null,
  category text not null,
  person_id uuid,
  change text not null,
  old_amount_fen bigint,
  new_amount_fen bigint,
  met_instead text,
  lines jsonb,
  primary key (redetermination_id, case_id, recognition_id)
);
create index redetermined_change on redetermined_recognition (redetermination_id, change, case_id, recognition_id);
create index recognition_case on recognition (case_id) where state = 'running'`,
);
