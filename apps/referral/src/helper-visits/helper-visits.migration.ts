import { appendOnly, migration } from '@aid-chain/platform';

/** The monthly visits of a household's helper with the income found, sealed (S3-17); of a month the last entry counts (L-18). */
export const helperVisitsMigration = migration(
  'HelperVisits1796601700000',
  `
create table helper_visit (
  household_id uuid not null,
  month date not null,
  entry_no integer not null,
  visited_on date not null,
  -- Income of the month, sealed under the id of the entry.
  entry_id uuid not null,
  income jsonb not null,
  measures_in_place boolean not null,
  correction_reason text,
  recorded_by text not null,
  primary key (household_id, month, entry_no),
  check ((entry_no = 1) = (correction_reason is null))
)`,
  appendOnly('helper_visit'),
);
