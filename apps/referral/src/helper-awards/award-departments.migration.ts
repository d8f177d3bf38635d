import { migration } from '@aid-chain/platform';

/** Which departments answer for the measure of an award: they read theirs, and no family (S3-18, S3-19). */
export const awardDepartmentsMigration = migration(
  'AwardDepartments1796602702000',
  `alter table helper_award add column departments text[] not null default '{}'`,
);
