import { appendOnly, migration } from '@aid-chain/platform';

/**
 * The register of proven fraud with the steps of each entry, and the home visits that were ordered by it. What was decided and written
 * rests sealed; nothing of it is ever published (S4-10).
 */
export const fraudRegisterMigration = migration(
  'FraudRegister1796300200010',
  `
create table fraud_entry (
  entry_id uuid primary key,
  case_id uuid not null references case_file,
  household_id uuid not null,
  person_id uuid not null,
  region_code text not null,
  decided_on date not null,
  until date not null check (until > decided_on),
  recorded_on date not null,
  recorded_by text not null,
  -- Number of the decision document, who decided, and what was found; sealed.
  decision jsonb not null,
  unique (person_id, decided_on)
);
create index fraud_entry_household on fraud_entry (household_id);
create table fraud_step (
  entry_id uuid not null references fraud_entry,
  version integer not null,
  kind text not null,
  step_on date not null,
  method text,
  note jsonb,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (entry_id, version)
);
-- Whoever goes is given the case and the day, never why.
create table ordered_visit (
  visit_id uuid primary key,
  entry_id uuid not null references fraud_entry,
  case_id uuid not null references case_file,
  region_code text not null,
  ordered_on date not null,
  ordered_by text not null,
  visited_on date,
  visited_by text[],
  note jsonb
);
create unique index ordered_visit_open on ordered_visit (case_id) where visited_on is null`,
  appendOnly('fraud_entry'),
  appendOnly('fraud_step'),
);
