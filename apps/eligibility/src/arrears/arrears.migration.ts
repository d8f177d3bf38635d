import { migration } from '@aid-chain/platform';

/** What families were paid less than they were due, by month; why it is not owed rests sealed. */
export const arrearsMigration = migration(
  'Arrears1796400100001',
  `
create table arrears (
  arrears_id uuid primary key,
  household_id uuid not null,
  region_code text not null,
  case_id uuid not null references case_file,
  track text not null,
  category text not null,
  person_id uuid,
  cause text not null,
  remedy_id uuid references remedy,
  adjustment_id uuid references adjustment,
  months jsonb not null,
  sum_fen bigint not null check (sum_fen > 0),
  found_on date not null,
  state text not null check (state in ('due', 'paid', 'not-owed')),
  settled_on date,
  settled_by text,
  note jsonb
);
create index arrears_list on arrears (found_on, arrears_id);
create index arrears_household on arrears (household_id);
create index arrears_due on arrears (arrears_id) where state = 'due'`,
);
