import { migration } from '@aid-chain/platform';

/** Clues with their source until they are closed. */
export const cluesMigration = migration(
  'Clues1768200300005',
  `
create table clue (
  id uuid primary key,
  source text not null,
  channel text not null,
  reporter_kind text not null,
  region_code text not null,
  matter_code text not null,
  due_on date not null,
  registered_at timestamptz not null,
  outcome text,
  reason_code text,
  application_id uuid
)`,
);
