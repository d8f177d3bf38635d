import { migration } from '@aid-chain/platform';

/** Warnings and what was decided on each. */
export const warningsMigration = migration(
  'Warnings1768200300011',
  `
create table warning (
  id uuid primary key,
  household_id uuid not null,
  region_code text not null,
  indicator text not null,
  level text not null check (level in ('normal', 'urgent')),
  evidence jsonb not null,
  -- What the warning measures: fen or how many, as its indicator defines; and what it rests on, by which it is known again.
  measured bigint not null,
  grounds text[] not null,
  -- The members whom it is about, where it is about some; no event of a warning names them.
  person_ids uuid[] not null default '{}',
  end_on date not null,
  window_months integer not null,
  previous_id uuid references warning (id),
  parameter_version text not null,
  raised_on date not null,
  due_on date not null,
  due_provisional boolean not null,
  state text not null default 'open' check (state in ('open', 'visited', 'disposed')),
  visit_id uuid,
  visited_on date,
  visit_outcome text,
  disposed_on date,
  dispositions text[] not null default '{}'
);
-- The same ground warns once while open.
create unique index warning_once on warning (household_id, indicator) where state <> 'disposed';
create index warning_household on warning (household_id, id);
-- Of which deaths people were asked about already, under whichever household; searched by each correction, so kept in order.
create index warning_deaths on warning using gin (grounds) with (fastupdate = off)
  where indicator = 'paid-after-cremation' and state = 'disposed';
create index warning_due on warning (due_on, id) where state = 'open';
create index warning_visited on warning (id) where state = 'visited';
create index warning_region on warning (region_code text_pattern_ops, id)`,
);
