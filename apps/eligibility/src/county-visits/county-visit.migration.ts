import { appendOnly, migration } from '@aid-chain/platform';

/** Home visits of the county before a decision about a family that is related to an official (D57 11, 20; S4-11). */
export const countyVisitsMigration = migration(
  'CountyVisits1768200200015',
  `
create table county_visit (
  case_id uuid not null references case_file,
  version integer not null,
  visited_on date not null,
  visitors text[] not null,
  outcome text not null check (outcome in ('as-surveyed', 'differs')),
  note jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
)`,
  appendOnly('county_visit'),
);
