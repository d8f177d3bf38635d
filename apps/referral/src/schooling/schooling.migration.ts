import { migration } from '@aid-chain/platform';

/** Where the pupils of a need of education go to school, sealed as it was stated, and whether a school answered (L-27). */
export const schoolingMigration = migration(
  'Schooling1796602701000',
  `
alter table need_origin add column schooling jsonb;
alter table feedback_report add column school_answered boolean not null default false, add column school jsonb`,
);
