import { appendOnly, migration } from '@aid-chain/platform';

/** Which cases were published as overdue, for which day. */
export const timeLimitsMigration = migration(
  'TimeLimits1796400800001',
  `
create table case_overdue (
  case_id uuid not null references case_file,
  due_on date not null,
  noted_on date not null,
  primary key (case_id, due_on)
)`,
  appendOnly('case_overdue'),
);
