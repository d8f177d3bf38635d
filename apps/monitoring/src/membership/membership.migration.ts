import { migration } from '@aid-chain/platform';

/**
 * Who left or joined, or whether all moved, and why: the ids alone, by which a change that puts the register right is known
 * as the one that takes another back.
 */
export const membershipMigration = migration(
  'Membership1768200300002',
  `
create table membership_change (
  id uuid primary key,
  household_id uuid not null,
  reason_code text not null,
  effective_on date not null,
  recorded_on date not null,
  -- Its place among the events of the register on the household, with which a decision is compared.
  register_seq bigint,
  joined_ids uuid[] not null,
  left_ids uuid[] not null,
  -- Whether the household moved to where another standard may hold: rural or urban, or another township.
  moved boolean not null
);
create index membership_change_household on membership_change (household_id)`,
);
