import { appendOnly, migration } from '@aid-chain/platform';

/** Which cases were published as overdue, for which day, and the index by which they are found. */
export const timeLimitsMigration = migration(
  'TimeLimits1796400800001',
  `
create table case_overdue (
  case_id uuid not null references case_file,
  due_on date not null,
  noted_on date not null,
  primary key (case_id, due_on)
);
create index case_due_item_time_limit on case_due_item (due_on, case_id) where kind = 'time-limit'`,
  appendOnly('case_overdue'),
);
