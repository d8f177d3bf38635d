import { appendOnly, migration } from '@aid-chain/platform';

/** Determinations as they were frozen; never changed. */
export const determinationsMigration = migration(
  'Determinations1768200200007',
  `
create table determination (
  case_id uuid not null references case_file,
  track text not null,
  hash text not null,
  as_of date not null,
  pack_hash text not null,
  code_version text not null,
  worksheet jsonb not null,
  frozen_by text not null,
  frozen_at timestamptz not null default clock_timestamp(),
  primary key (case_id, track, hash)
)`,
  appendOnly('determination'),
);
