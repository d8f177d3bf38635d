import { migration } from '@aid-chain/platform';

/** That a decision was set aside for the way in which it came about alone: then it may be made again (行政复议法 64(2)). */
export const remedyProcedureMigration = migration(
  'RemedyProcedure1796500400000',
  `
alter table remedy
  add column for_procedure boolean not null default false,
  add constraint remedy_procedure check (not for_procedure or result = 'redone')`,
);
