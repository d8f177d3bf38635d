import { migration } from '@aid-chain/platform';

/** A department finds the awards of its measures without reading those of the others (S3-18, S3-19). */
export const awardDepartmentsIndexMigration = migration(
  'AwardDepartmentsIndex1796602808000',
  `create index helper_award_departments on helper_award using gin (departments)`,
);
