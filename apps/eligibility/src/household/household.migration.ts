import { MERGED_HOUSEHOLDS_TABLES, migration } from '@aid-chain/platform';

/** Own copies of the households that intake owns; sealed fields stay sealed as they came. */
export const householdCopiesMigration = migration(
  'HouseholdCopies1768200200001',
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
  is_restored boolean not null default false,
  business_at timestamptz not null,
  register_seq bigint
);
create index household_ended on household (household_id) where ended_on is not null;
create index household_restored on household (household_id) where is_restored;
${MERGED_HOUSEHOLDS_TABLES}`,
);
