import { migration } from '@aid-chain/platform';

const HOUSEHOLDS = `
create table household (
  id uuid primary key,
  region_code text not null check (region_code ~ '^[0-9]{12}$'),
  residence text not null check (residence in ('urban', 'rural')),
  address jsonb not null,
  guardian_kind text check (guardian_kind in ('person', 'village-committee', 'civil-affairs', 'not-settled')),
  guardian jsonb,
  state text not null default 'active' check (state in ('active', 'closed')),
  version integer not null default 1,
  registered_on date not null,
  changed_on date,
  ended_on date,
  end_reason_code text,
  ended_into uuid references household (id),
  end_event_id uuid,
  recorded_at timestamptz not null default clock_timestamp()
);
create index household_guardian_open on household (region_code text_pattern_ops, id) where guardian_kind = 'not-settled';
create index household_merged on household (ended_into) where ended_into is not null`;

/**
 * One active household per person: the partial unique index is what two filings at once run into. Names with birth
 * dates, and for searches names alone, are found by a second blind index; `alone` marks somebody without a number whom no one else was like when the
 * person was entered, so that two such filings at once run into each other too.
 */
const PERSONS = `
create table person (
  id uuid primary key,
  name jsonb not null,
  id_number jsonb,
  no_id_reason_code text,
  birth_date jsonb not null,
  sex text not null check (sex in ('male', 'female')),
  register_region_code text not null check (register_region_code ~ '^[0-9]{6}$'),
  phone jsonb,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((id_number is null) <> (no_id_reason_code is null))
);
create table person_index (
  kid text not null,
  value text not null,
  person_id uuid not null references person (id),
  primary key (kid, value)
);
create index person_index_person on person_index (person_id);
create table person_name_index (
  kid text not null,
  value text not null,
  numbered boolean not null,
  person_id uuid not null references person (id),
  alone boolean not null,
  primary key (kid, value, numbered, person_id)
);
create index person_name_index_person on person_name_index (person_id);
create unique index person_name_index_alone on person_name_index (kid, value) where alone;
create table membership (
  household_id uuid not null references household (id),
  person_id uuid not null references person (id),
  spell uuid not null default gen_random_uuid(),
  -- In which order the register took the spells: several can begin and end on one day.
  entry_no bigint not null generated always as identity,
  relation text not null,
  lives_from date not null,
  lives_to date,
  reason_out text,
  joined_on date not null,
  joined_kind text,
  left_on date,
  left_reason text,
  check ((left_on is null) = (left_reason is null)),
  primary key (household_id, person_id, spell)
);
create unique index membership_one_household on membership (person_id) where left_on is null;
create index membership_current on membership (household_id) where left_on is null;
create index membership_ended on membership (person_id) where left_on is not null`;

/** What changed about a household, by the version that it became. */
const CHANGES = `
create table household_change (
  household_id uuid not null references household (id),
  version integer not null,
  kind text not null,
  effective_on date not null,
  reason_code text not null,
  joined uuid[] not null,
  departed uuid[] not null,
  goes_to jsonb,
  paper text,
  changed_on date not null,
  changed_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (household_id, version)
)`;

/** The register of households and persons. Personal data only sealed. */
export const registerMigration = migration('Register1768200100001', HOUSEHOLDS, PERSONS, CHANGES);
