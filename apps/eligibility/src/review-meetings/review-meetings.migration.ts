import { appendOnly, migration } from '@aid-chain/platform';

/** Review meetings on objections: who voted how, and the minutes (D57 19). */
export const reviewMeetingsMigration = migration(
  'ReviewMeetings1796400800006',
  `
create table review_meeting (
  case_id uuid not null references case_file,
  version integer not null,
  track text not null,
  held_on date not null,
  outcome text not null,
  present integer not null,
  votes_for integer not null,
  votes_against integer not null,
  paper text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
)`,
  appendOnly('review_meeting'),
);
