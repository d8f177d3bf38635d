import { migration } from '@aid-chain/platform';

/** Helpers of families are found without reading all other aid (S3-17), and somebody recorded alike within a township (L-50). */
export const pairedHelpersMigration = migration(
  'PairedHelpers1796602600000',
  `
create index given_aid_paired_helper on given_aid (given_until, household_id) where measure_code = 'paired-helper';
drop index found_person_alike;
create index found_person_alike on found_person (left(region_code, 9), found_on, kind) where ended_on is null`,
);
