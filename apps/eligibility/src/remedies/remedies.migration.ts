import { appendOnly, migration } from '@aid-chain/platform';

/** Objections, complaints, tip-offs, reconsiderations and lawsuits, with what was written sealed, and the facts that they won. */
export const remediesMigration = migration(
  'Remedies1796300200001',
  `
create table remedy (
  remedy_id uuid primary key,
  kind text not null,
  about text not null,
  channel text not null,
  state text not null,
  ground text,
  region_code text not null,
  household_id uuid,
  case_id uuid references case_file,
  track text,
  subject_actor text,
  received_on date not null,
  known_on date,
  warnings text[] not null default '{}',
  is_anonymous boolean not null,
  recorded_by text not null,
  began_on date,
  examiner text,
  due_on date,
  extended_on date,
  stayed_on date,
  stay_lifted_on date,
  result text,
  result_on date,
  redo_by date,
  answered_on date,
  answer_method text,
  visit_owed boolean not null,
  visited_on date,
  correction_case_id uuid references case_file,
  corrected_on date,
  -- Who filed it, and what was written at each step; sealed.
  reporter jsonb,
  content jsonb not null,
  acceptance_note jsonb,
  findings jsonb,
  answer jsonb,
  correction_reason jsonb,
  check ((case_id is null) = (track is null)),
  check (kind <> 'tip-off' or is_anonymous = (reporter is null))
);
create index remedy_list on remedy (received_on, remedy_id);
create index remedy_case on remedy (case_id) where case_id is not null;
create index remedy_household on remedy (household_id) where household_id is not null;
create index remedy_correction_case on remedy (correction_case_id) where correction_case_id is not null;
create index remedy_open on remedy (state, remedy_id) where state in ('received', 'in-examination', 'decided');
create table remedy_fact (
  remedy_id uuid not null references remedy,
  case_id uuid not null references case_file,
  key text not null,
  number integer not null,
  won_on date not null,
  primary key (case_id, key, number)
);
create index remedy_fact_remedy on remedy_fact (remedy_id)`,
  appendOnly('remedy_fact'),
);
