import { migration } from '@aid-chain/platform';

/** Which measures a household may get, as eligibility matched them last; what they are stays sealed. */
export const matchedMeasuresMigration = migration(
  'MatchedMeasures1796000000000',
  `
create table matched_measures (
  household_id uuid primary key,
  case_id uuid not null,
  region_code text not null,
  matched_on date not null,
  matches jsonb not null
)`,
);
