import { migration } from '@aid-chain/platform';

/** What was matched last for a household, by which parameters, and on which day it is looked at again (N16). */
export const publishedMatchesMigration = migration(
  'PublishedMatches1796600501000',
  `
create table published_matches (
  household_id uuid primary key,
  case_id uuid not null references case_file,
  matched_on date not null,
  look_on date not null,
  -- The digest of the place's parameters; null where the sample is in use.
  revision text,
  -- As they were published, sealed; null where the place gives nothing.
  matches jsonb
)`,
);
