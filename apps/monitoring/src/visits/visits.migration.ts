import { migration } from '@aid-chain/platform';

/** Visits to the households that were warned of. */
export const visitsMigration = migration(
  'Visits1768200300012',
  `
create table visit (
  id uuid primary key,
  warning_id uuid not null references warning (id),
  household_id uuid not null,
  visited_on date not null,
  outcome text not null check (outcome in ('substantiated', 'unsubstantiated', 'not-met')),
  actor_id text not null,
  contract text,
  note jsonb,
  recorded_at timestamptz not null default clock_timestamp()
);
create index visit_warning on visit (warning_id)`,
);
