import { migration } from '@aid-chain/platform';

/** Two rows that may be one bill, until a person decides. */
export const doublesMigration = migration(
  'Doubles1768200300010',
  `
create table possible_double (
  id uuid primary key,
  department text not null,
  row_ref text not null,
  like_ref text not null,
  kind text not null check (kind in ('looks-alike', 'other-amount', 'other-day')),
  household_id uuid not null,
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'two-bills', 'one-bill', 'replaced', 'corrected')),
  decided_on date,
  decided_by text,
  reason_code text
);
create unique index possible_double_open on possible_double (department, row_ref) where state = 'open';
create index possible_double_like on possible_double (department, like_ref) where state = 'open';
create index possible_double_undecided on possible_double (id) where state = 'open';
create index possible_double_household on possible_double (household_id, id)`,
);
