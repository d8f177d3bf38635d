import { migration } from '@aid-chain/platform';

/**
 * What eligibility has of a household beside its applications: each recognition, each track of a review. Kept is no more
 * than which it is and how long, by which the register knows whether anything of the household is open (L-15).
 */
export const eligibilityMattersMigration = migration(
  'EligibilityMatters1768200100005',
  `
create table eligibility_matter (
  household_id uuid not null,
  -- A category with its person, or a case with its track.
  matter text not null,
  -- Of a recognition of the whole household: of what.
  category text,
  -- The last day on which it is open; null where none is known.
  open_to date,
  primary key (household_id, matter)
)`,
);
