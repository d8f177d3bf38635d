import { migration } from '@aid-chain/platform';

/** Households to be matched anew whatever was published of them, once for each change: nobody waits to write one (N16). */
export const householdsToMatchMigration = migration(
  'HouseholdsToMatch1796600701000',
  `
create table household_to_match (
  mark bigint generated always as identity primary key,
  household_id uuid not null
);
create index household_to_match_household on household_to_match (household_id)`,
);
