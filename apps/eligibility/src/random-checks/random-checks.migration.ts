import { appendOnly, migration } from '@aid-chain/platform';

/** Which tekun cases of a county were drawn for its check, month by month, in the order of their draws (T43 16). */
export const randomChecksMigration = migration(
  'RandomChecks1796400800004',
  `
create table random_check (
  case_id uuid primary key references case_file,
  county text not null,
  period text not null,
  position integer not null,
  is_drawn boolean not null,
  share integer not null,
  drawn_on date not null,
  unique (county, period, position)
);
create index random_check_drawn on random_check (case_id) where is_drawn`,
  appendOnly('random_check'),
);
