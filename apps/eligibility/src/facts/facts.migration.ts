import { appendOnly, migration } from '@aid-chain/platform';

/** What was declared, what department data brought, and what civil affairs decided of contradictions; the last two stay as they are. */
export const factsMigration = migration(
  'Facts1768200200004',
  `
create table declared_facts (
  application_id uuid primary key,
  household_id uuid not null,
  declared_on date not null,
  sealed jsonb not null,
  facts jsonb not null
);
create index declared_facts_household on declared_facts (household_id, declared_on);
create table review_facts (
  case_id uuid not null references case_file,
  event_id uuid not null,
  department text not null,
  sent_on date not null,
  expenditures jsonb not null,
  primary key (case_id, event_id)
);
create table contradiction_resolution (
  case_id uuid not null references case_file,
  key text not null,
  version integer not null,
  resolved_by text not null,
  document jsonb not null,
  note jsonb,
  primary key (case_id, key, version)
)`,
  appendOnly('review_facts'),
  appendOnly('contradiction_resolution'),
);
