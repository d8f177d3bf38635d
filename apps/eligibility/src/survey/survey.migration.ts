import { appendOnly, migration } from '@aid-chain/platform';

/** Surveys; never changed. Personal data only sealed. */
export const surveysMigration = migration(
  'Surveys1768200200006',
  `
create table survey (
  case_id uuid not null references case_file,
  version integer not null,
  surveyed_on date not null,
  recorded_by text not null,
  -- Of a purchased service, under which it was recorded.
  contract text,
  investigators text[] not null,
  sealed jsonb not null,
  note jsonb,
  facts jsonb not null,
  needs jsonb not null,
  papers jsonb not null,
  primary key (case_id, version)
)`,
  appendOnly('survey'),
);
