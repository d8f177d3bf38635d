import { migration } from '@aid-chain/platform';

/**
 * Of which households of the register an application that was not accepted may be, whose relatives may be learned of later, and whose it is
 * once it is accepted (L-15, L-22).
 */
export const remedyHouseholdsMigration = migration(
  'RemedyHouseholds1796600807000',
  `
alter table unaccepted_application
  add column candidates uuid[] not null default '{}',
  add column household_id uuid`,
);
