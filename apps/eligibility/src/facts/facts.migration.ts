import { appendOnly, migration } from '@aid-chain/platform';

/** What was declared, what department data brought, what civil affairs decided of contradictions, and what people answered; all but the first stay as they are. */
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
create table reported_death (
  case_id uuid not null references case_file,
  event_id uuid not null,
  person_id uuid not null,
  cremated_on date not null,
  department text not null,
  reported_on date not null,
  primary key (case_id, event_id, person_id)
);
create table withdrawn_death_report (
  person_id uuid not null,
  cremated_on date not null,
  department text not null,
  event_id uuid not null,
  withdrawn_on date not null,
  primary key (person_id, cremated_on, department, event_id)
);
create table contradiction_resolution (
  case_id uuid not null references case_file,
  key text not null,
  version integer not null,
  resolved_by text not null,
  resolved_by_role text not null,
  document jsonb not null,
  note jsonb,
  resolved_at timestamptz not null default clock_timestamp(),
  primary key (case_id, key, version)
);
create table judgement (
  case_id uuid not null references case_file,
  question text not null,
  about text not null,
  version integer not null,
  judged_by text not null,
  judged_by_role text not null,
  judged_on date not null,
  sealed jsonb not null,
  judged_at timestamptz not null default clock_timestamp(),
  primary key (case_id, question, about, version)
)`,
  appendOnly('judgement'),
  appendOnly('review_facts'),
  appendOnly('reported_death'),
  appendOnly('withdrawn_death_report'),
  appendOnly('contradiction_resolution'),
);
