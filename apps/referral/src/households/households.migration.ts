import { migration } from '@aid-chain/platform';

/** Copies of the households that intake owns; sealed fields stay sealed as they came. */
export const householdCopiesMigration = migration(
  'HouseholdCopies1768200400001',
  `
create table household (
  household_id uuid primary key,
  region_code text not null,
  residence text not null,
  address jsonb not null,
  members jsonb not null,
  closed_into uuid,
  closed_on date,
  ended_on date,
  end_reason_code text,
  business_at timestamptz not null
);
create index household_ended on household (household_id) where ended_on is not null;
create index household_into on household (closed_into) where closed_into is not null`,
);
