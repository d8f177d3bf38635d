import { migration } from '@aid-chain/platform';

/** Whether a need of education named each school, as its event states it: what is known where it shows no pupil (L-27). */
export const schoolKnownMigration = migration(
  'SchoolKnown1796602703000',
  `
alter table need_origin add column school_known boolean`,
);
