import { migration } from '@aid-chain/platform';

/** Copies of what eligibility found that families were paid less than they were due. */
export const arrearsCopiesMigration = migration(
  'ArrearsCopies1796400200000',
  `
create table arrears (
  arrears_id uuid primary key,
  household_id uuid not null,
  category text not null,
  person_id uuid,
  cause text not null,
  months jsonb not null,
  sum_fen bigint not null,
  state text not null,
  changed_on date not null
);
create index arrears_household on arrears (household_id)`,
);
