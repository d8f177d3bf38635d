import { migration } from '@aid-chain/platform';

/** An award of a hire is given once for the person, who may move, and every other once for the household (S3-18, S3-19). */
export const awardOnceMigration = migration(
  'AwardOnce1796602500000',
  `
drop index helper_award_once;
create unique index helper_award_once on helper_award (organisation_id, measure_code, coalesce(person_id, household_id))
  where reversed_on is null`,
);
