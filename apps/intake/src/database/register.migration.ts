import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of households and persons, the applications and the advice to apply. Personal data only sealed. */
export class IntakeRegister1768200000000 implements MigrationInterface {
  readonly name = 'IntakeRegister1768200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOUSEHOLDS);
    await runner.query(PERSONS);
    await runner.query(CHANGES);
    await runner.query(APPLICATIONS);
    await runner.query(ADVICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table application_advice, waiting_filing, application, household_proposal_hold, household_proposal, household_change, membership, person_name_index, person_index, person, household',
    );
  }
}

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
create index household_guardian_open on household (region_code text_pattern_ops, id) where guardian_kind = 'not-settled'`;

/**
 * One active household per person: the partial unique index is what two filings at once run into. Names with birth
 * dates are found by a second blind index; `alone` marks somebody without a number whom no one else was like when the
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

/**
 * What changed about a household, by the version that it became, and what one window proposes to another. A person or
 * household is in one open proposal at a time; what was proposed rests sealed as one body.
 */
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
);
create table household_proposal (
  id uuid primary key,
  household_id uuid not null references household (id),
  kind text not null,
  effective_on date not null,
  reason_code text not null,
  person_ids uuid[] not null,
  from_region_code text not null,
  to_region_code text not null,
  body jsonb not null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'refused', 'withdrawn')),
  proposed_by text not null,
  proposed_on date not null,
  expires_on date not null,
  answered_by text,
  answered_on date,
  answer_reason_code text,
  recorded_at timestamptz not null default clock_timestamp()
);
create index household_proposal_from on household_proposal (from_region_code, id);
create index household_proposal_to on household_proposal (to_region_code, id);
create index household_proposal_open on household_proposal (expires_on) where state = 'open';
create table household_proposal_hold (
  held_id uuid primary key,
  proposal_id uuid not null references household_proposal (id)
);
create index household_proposal_hold_of on household_proposal_hold (proposal_id)`;

/** A filing rests sealed as one body while it waits for the window; the copy in `filed` is what the family stated of its members. */
const APPLICATIONS = `
create table application (
  id uuid primary key,
  household_id uuid references household (id),
  region_code text not null,
  channel text not null,
  filed_by text not null check (filed_by in ('self', 'proxy', 'government')),
  filed_by_actor text not null,
  received_on date not null,
  accepted_on date,
  categories_requested text[] not null,
  help_requested text[] not null,
  state text not null check (state in ('open', 'decided', 'withdrawn', 'forwarded', 'awaiting-window-check', 'not-accepted')),
  tracks jsonb not null default '{}',
  case_id uuid,
  members jsonb not null,
  declared jsonb not null,
  sealed jsonb not null,
  filed jsonb not null,
  proposed_changes jsonb not null default '[]',
  withdrawal text check (withdrawal in ('requested', 'granted', 'declined')),
  withdrawal_requested_on date,
  withdrawal_reason_code text,
  withdrawal_declined_reason_code text,
  withdrawal_tracks jsonb,
  withdrawn_on date,
  checked_on date,
  check_reason_code text,
  recorded_at timestamptz not null default clock_timestamp(),
  check (household_id is not null or state in ('awaiting-window-check', 'not-accepted', 'withdrawn'))
);
create table waiting_filing (
  application_id uuid primary key references application (id),
  body jsonb not null
);
create unique index application_one_undecided on application (household_id) where state = 'open';
create unique index application_case on application (case_id) where case_id is not null;
create index application_household on application (household_id, id);
create index application_filed_by on application (filed_by_actor, id);
create index application_region on application (region_code, id)`;

const ADVICE = `
create table application_advice (
  event_id text primary key,
  household_id uuid,
  clue_id uuid,
  region_code text not null,
  reason_code text not null,
  evidence jsonb not null,
  advised_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index application_advice_household on application_advice (household_id)`;
