import { migration } from '@aid-chain/platform';

/** The name under which a department knows a household. */
export const householdTokensMigration = migration(
  'HouseholdTokens1768200400005',
  `
create table household_token (
  household_id uuid not null,
  department text not null,
  token text not null,
  primary key (household_id, department),
  unique (token)
)`,
);
