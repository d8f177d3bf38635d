import { migration } from '@aid-chain/platform';

/**
 * Of each household, by person and need, that measures are missing which the place gives it. Which ones they are stays sealed
 * with the matches: a measure may show what somebody has, the kind of a need does not (N13).
 */
export const missingMeasuresMigration = migration(
  'MissingMeasures1796100100000',
  `
create table missing_measure (
  household_id uuid not null,
  person_key text not null,
  need_kind text not null,
  departments text[] not null,
  measures integer not null,
  since date not null,
  region_code text not null,
  primary key (household_id, person_key, need_kind)
);
create index missing_measure_since on missing_measure (since, household_id, person_key, need_kind);
create index missing_measure_region on missing_measure (region_code text_pattern_ops, since, household_id);
-- What people found out about measures that a household does not get, as long as they are matched; sealed.
create table measure_answers (
  household_id uuid primary key,
  answers jsonb not null
);
-- When something that a household receives ends, so that what is missing is found anew.
create table missing_measure_recheck (
  household_id uuid primary key,
  recheck_on date not null
);
create index missing_measure_recheck_on on missing_measure_recheck (recheck_on, household_id)`,
);
