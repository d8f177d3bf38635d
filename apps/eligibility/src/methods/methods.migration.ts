import { migration } from '@aid-chain/platform';

/** Where the methods of civil affairs and agriculture differ for a household, for those who draft the joint standard (S0-03). */
export const methodsMigration = migration(
  'Methods1768200200010',
  `
create table method_difference (
  case_id uuid not null references case_file,
  subject text not null,
  region_code text not null,
  found_on date not null,
  unit text not null,
  civil_affairs text not null,
  agriculture text not null,
  primary key (case_id, subject)
);
create index method_difference_region on method_difference (region_code text_pattern_ops, case_id, subject)`,
);
