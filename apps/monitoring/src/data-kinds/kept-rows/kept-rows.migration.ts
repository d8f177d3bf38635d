import { migration } from '@aid-chain/platform';

/** The rows of every kind that needs no table of its own; what a row states is sealed. */
export const keptRowsMigration = migration(
  'KeptRows1768200300009',
  `
create table department_row (
  kind text not null,
  department text not null,
  row_ref text not null,
  batch_id uuid not null references batch (id) deferrable initially deferred,
  row_no integer not null,
  household_id uuid not null,
  person_id uuid not null,
  happened_on date not null,
  matter_hashes text[] not null check (cardinality(matter_hashes) > 0),
  content_hashes text[] not null,
  -- Empty where rows of the kind state no name.
  name_hashes text[] not null,
  content jsonb not null,
  state text not null check (state in ('counts', 'doubtful', 'withdrawn')),
  -- A paper that is one person's stands in a row of somebody else too: the row counts for nothing until that is settled.
  paper_shared boolean not null default false,
  -- What distinguishes most stands first: kinds and departments are few, and an index that begins with them is read as a whole.
  primary key (row_ref, department, kind)
);
create index department_row_person on department_row (person_id, kind);
-- Under which rows a paper stands that is one person's, by its keyed hashes; kept where the kind has such a paper.
create table department_row_paper (
  kind text not null,
  department text not null,
  row_ref text not null,
  hash text not null,
  primary key (hash, kind, department, row_ref)
);
-- Without the hash: a plan that is kept from an empty table must find no second index by which it could seek one.
create index department_row_paper_row on department_row_paper (row_ref, department, kind);
create table department_row_correction (
  kind text not null,
  department text not null,
  row_ref text not null,
  batch_id uuid not null references batch (id) deferrable initially deferred,
  previous_batch_id uuid not null,
  previous_row_no integer not null,
  previous_state text not null,
  previous_content jsonb not null,
  -- Asked for by the batch: what it corrected or took back.
  primary key (batch_id, row_ref, department, kind)
)`,
);
