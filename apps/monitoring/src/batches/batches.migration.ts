import { migration } from '@aid-chain/platform';

/** Which data a department sent, and what became of its rows. */
export const batchesMigration = migration(
  'Batches1768200300007',
  `
create table batch (
  id uuid primary key,
  department text not null,
  kind text not null,
  actor_id text not null,
  received_on date not null,
  row_count integer not null,
  matched integer not null,
  unmatched integer not null,
  rejected integer not null,
  corrected integer not null,
  possible_doubles integer not null,
  doubtful integer not null,
  recorded_at timestamptz not null default clock_timestamp()
)`,
);
