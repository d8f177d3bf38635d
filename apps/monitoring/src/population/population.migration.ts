import { MERGED_HOUSEHOLDS_TABLES, migration } from '@aid-chain/platform';

/**
 * The register as intake's events have it, by which department data finds its household. Personal data only sealed.
 * There is no foreign key: topics have no order between each other, so a decision may arrive before its household.
 */
export const populationMigration = migration(
  'Population1768200300001',
  `
create table household (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{12}$'),
  residence text not null,
  state text not null default 'active' check (state in ('active', 'closed')),
  closed_into uuid,
  restored boolean not null default false,
  address jsonb not null,
  head_person_id uuid,
  head_name jsonb,
  head_phone jsonb
);
create table household_member (
  household_id uuid not null,
  person_id uuid not null,
  name jsonb not null,
  lives_to date,
  left_reason text,
  seen_at timestamptz not null,
  primary key (household_id, person_id)
);
create index household_member_person on household_member (person_id);
create table member_index (
  kid text not null,
  value text not null,
  person_id uuid not null,
  primary key (kid, value)
);
create index member_index_person on member_index (person_id);
${MERGED_HOUSEHOLDS_TABLES}`,
);
