import { migration } from '@aid-chain/platform';

/** Which tracks of a household are being examined. */
export const casesMigration = migration(
  'Cases1768200300004',
  `
create table case_track (
  case_id uuid not null,
  track text not null,
  household_id uuid not null,
  application_id uuid,
  state text not null check (state in ('open', 'closed')),
  opened_on date,
  primary key (case_id, track)
);
create index case_track_household on case_track (household_id);
create index case_track_application on case_track (application_id) where application_id is not null`,
);
