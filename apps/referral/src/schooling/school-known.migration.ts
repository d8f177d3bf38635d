import { migration } from '@aid-chain/platform';

/** Whether a need of education named each school, as its event states it: nothing sealed is opened to pass that on (L-27). */
export const schoolKnownMigration = migration(
  'SchoolKnown1796602703000',
  `
alter table need_origin add column school_known boolean`,
);
