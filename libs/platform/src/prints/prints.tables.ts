import { REPRINT_REASONS } from '@aid-chain/vocabulary';
import { appendOnly } from '../tables/append-only.js';
import { codeList } from '../tables/code-list.js';

/**
 * For the migration of a service that prints: the number series of each place, form and year, the prints with their sealed
 * content, and every copy of each. What was printed is never changed or taken out (L-18).
 */
export const PRINTS_TABLES = [
  `
create table print_series (
  form text not null,
  place text not null,
  year smallint not null,
  last_no integer not null,
  primary key (form, place, year)
)`,
  `
create table print (
  print_id uuid primary key,
  number text not null unique,
  form text not null,
  region_code text not null,
  household_id uuid,
  application_id uuid,
  department text,
  about jsonb not null,
  in_full boolean not null,
  seen text[] not null,
  content jsonb not null,
  content_hash text not null,
  check (num_nonnulls(household_id, application_id) > 0)
);
create index print_of_household on print (household_id, print_id);
create index print_of_application on print (application_id, print_id) where application_id is not null`,
  `
create table print_copy (
  copy_id uuid primary key,
  print_id uuid not null references print,
  copy_no integer not null,
  printed_on date not null,
  business_at timestamptz not null,
  actor_id text not null,
  actor_role text not null,
  actor_region text,
  reason text check (reason in (${codeList(REPRINT_REASONS)})),
  presence text,
  changed text[] not null,
  unique (print_id, copy_no)
)`,
  appendOnly('print'),
  appendOnly('print_copy'),
] as const;
